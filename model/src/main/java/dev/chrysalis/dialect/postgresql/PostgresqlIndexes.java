package dev.chrysalis.dialect.postgresql;

import dev.chrysalis.dialect.IndexSql;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Optional;

/** Stands for what is written next. */
final class PostgresqlIndexes implements IndexSql {

    @Override
    public List<String> create(ObjectName holder, Index index) {
        throw new UnsupportedOperationException("PostgreSQL: IndexSql is not there yet");
    }

    @Override
    public List<String> createConcurrently(ObjectName holder, Index index) {
        throw new UnsupportedOperationException("PostgreSQL: IndexSql is not there yet");
    }

    @Override
    public List<String> createOnParentOnly(ObjectName holder, Index index) {
        throw new UnsupportedOperationException("PostgreSQL: IndexSql is not there yet");
    }

    @Override
    public String attach(ObjectName parentIndex, ObjectName index) {
        throw new UnsupportedOperationException("PostgreSQL: IndexSql is not there yet");
    }

    @Override
    public String dropConcurrently(ObjectName holder, String index) {
        throw new UnsupportedOperationException("PostgreSQL: IndexSql is not there yet");
    }

    @Override
    public String createForKeyConcurrently(ObjectName table, Constraint key, String index) {
        throw new UnsupportedOperationException("PostgreSQL: IndexSql is not there yet");
    }

    @Override
    public Optional<List<String>> change(ObjectName holder, Index before, Index after) {
        throw new UnsupportedOperationException("PostgreSQL: IndexSql is not there yet");
    }
}
