package dev.chrysalis.dialect.postgresql;

import dev.chrysalis.dialect.StateSql;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.EnumType;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.View;
import java.util.List;
import java.util.Optional;

/** Stands for what is written next. */
final class PostgresqlStates implements StateSql {

    @Override
    public String exists(ObjectId id) {
        throw new UnsupportedOperationException("PostgreSQL: StateSql is not there yet");
    }

    @Override
    public String absent(ObjectId id) {
        throw new UnsupportedOperationException("PostgreSQL: StateSql is not there yet");
    }

    @Override
    public String all(List<String> queries) {
        throw new UnsupportedOperationException("PostgreSQL: StateSql is not there yet");
    }

    @Override
    public String isValidated(ObjectName table, String constraint) {
        throw new UnsupportedOperationException("PostgreSQL: StateSql is not there yet");
    }

    @Override
    public String isNullable(ObjectName table, String column, boolean nullable) {
        throw new UnsupportedOperationException("PostgreSQL: StateSql is not there yet");
    }

    @Override
    public String hasDefaultOf(ObjectName table, Column column) {
        throw new UnsupportedOperationException("PostgreSQL: StateSql is not there yet");
    }

    @Override
    public String hasTypeOf(ObjectName table, Column column) {
        throw new UnsupportedOperationException("PostgreSQL: StateSql is not there yet");
    }

    @Override
    public String hasIdentityOf(ObjectName table, Column column) {
        throw new UnsupportedOperationException("PostgreSQL: StateSql is not there yet");
    }

    @Override
    public String hasQueryOf(View view) {
        throw new UnsupportedOperationException("PostgreSQL: StateSql is not there yet");
    }

    @Override
    public String hasValuesOf(EnumType type) {
        throw new UnsupportedOperationException("PostgreSQL: StateSql is not there yet");
    }

    @Override
    public String hasComment(ObjectId id, Optional<String> comment) {
        throw new UnsupportedOperationException("PostgreSQL: StateSql is not there yet");
    }

    @Override
    public String isAttached(ObjectName parentIndex, ObjectName index) {
        throw new UnsupportedOperationException("PostgreSQL: StateSql is not there yet");
    }
}
