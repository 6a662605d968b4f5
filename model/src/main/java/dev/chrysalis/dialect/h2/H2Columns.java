package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.ColumnSql;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Optional;

/** Stands for what is written next. */
final class H2Columns implements ColumnSql {

    @Override
    public List<String> add(ObjectName table, Column column) {
        throw new UnsupportedOperationException("H2: ColumnSql is not there yet");
    }

    @Override
    public String setDefault(ObjectName table, String column, Optional<String> expression) {
        throw new UnsupportedOperationException("H2: ColumnSql is not there yet");
    }

    @Override
    public String setNullable(ObjectName table, String column, boolean nullable) {
        throw new UnsupportedOperationException("H2: ColumnSql is not there yet");
    }

    @Override
    public List<String> changeType(ObjectName table, Column before, Column after, Optional<String> using) {
        throw new UnsupportedOperationException("H2: ColumnSql is not there yet");
    }

    @Override
    public List<String> changeIdentity(ObjectName table, Column before, Column after) {
        throw new UnsupportedOperationException("H2: ColumnSql is not there yet");
    }

    @Override
    public List<String> changeGeneration(ObjectName table, Column before, Column after) {
        throw new UnsupportedOperationException("H2: ColumnSql is not there yet");
    }

    @Override
    public List<String> changeOptions(ObjectName table, Column before, Column after) {
        throw new UnsupportedOperationException("H2: ColumnSql is not there yet");
    }
}
