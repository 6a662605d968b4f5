package dev.chrysalis.dialect.postgresql;

import dev.chrysalis.dialect.SqlText;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import java.util.List;

/** SQL as PostgreSQL understands it. */
final class PostgresqlSql implements SqlText {

    @Override
    public String quote(String identifier) {
        throw new UnsupportedOperationException("the SQL of PostgreSQL is not there yet");
    }

    @Override
    public String quote(ObjectName name) {
        throw new UnsupportedOperationException("the SQL of PostgreSQL is not there yet");
    }

    @Override
    public String literal(String value) {
        throw new UnsupportedOperationException("the SQL of PostgreSQL is not there yet");
    }

    @Override
    public List<String> describe(Schema schema, ObjectId id) {
        throw new UnsupportedOperationException("the SQL of PostgreSQL is not there yet");
    }

    @Override
    public List<String> statements(String script) {
        throw new UnsupportedOperationException("the SQL of PostgreSQL is not there yet");
    }
}
