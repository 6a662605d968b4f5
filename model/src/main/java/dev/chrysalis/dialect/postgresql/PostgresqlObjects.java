package dev.chrysalis.dialect.postgresql;

import dev.chrysalis.dialect.ObjectSql;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.SchemaObject;
import java.util.List;
import java.util.Optional;

/** Stands for what is written next. */
final class PostgresqlObjects implements ObjectSql {

    @Override
    public List<String> create(SchemaObject object) {
        throw new UnsupportedOperationException("PostgreSQL: ObjectSql is not there yet");
    }

    @Override
    public List<String> drop(SchemaObject object) {
        throw new UnsupportedOperationException("PostgreSQL: ObjectSql is not there yet");
    }

    @Override
    public String drop(ObjectId part) {
        throw new UnsupportedOperationException("PostgreSQL: ObjectSql is not there yet");
    }

    @Override
    public String rename(ObjectId id, String newName) {
        throw new UnsupportedOperationException("PostgreSQL: ObjectSql is not there yet");
    }

    @Override
    public String moveToSchema(ObjectId id, String schema) {
        throw new UnsupportedOperationException("PostgreSQL: ObjectSql is not there yet");
    }

    @Override
    public String comment(ObjectId id, Optional<String> comment) {
        throw new UnsupportedOperationException("PostgreSQL: ObjectSql is not there yet");
    }

    @Override
    public List<String> access(ObjectId id, Annotations annotations) {
        throw new UnsupportedOperationException("PostgreSQL: ObjectSql is not there yet");
    }
}
