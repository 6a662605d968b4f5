package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.SqlText;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import java.util.List;

/** SQL as H2 understands it. */
final class H2Sql implements SqlText {

    @Override
    public String quote(String identifier) {
        throw new UnsupportedOperationException("the SQL of H2 is not there yet");
    }

    @Override
    public String quote(ObjectName name) {
        throw new UnsupportedOperationException("the SQL of H2 is not there yet");
    }

    @Override
    public String literal(String value) {
        throw new UnsupportedOperationException("the SQL of H2 is not there yet");
    }

    @Override
    public List<String> describe(Schema schema, ObjectId id) {
        throw new UnsupportedOperationException("the SQL of H2 is not there yet");
    }

    @Override
    public List<String> statements(String script) {
        throw new UnsupportedOperationException("the SQL of H2 is not there yet");
    }
}
