package dev.chrysalis.dialect.postgresql;

import dev.chrysalis.dialect.ColumnSync;
import dev.chrysalis.dialect.DataQuestion;
import dev.chrysalis.dialect.DataSql;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.DataType;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.Table;
import java.util.Optional;

/** Stands for what is written next. */
final class PostgresqlData implements DataSql {

    @Override
    public DataQuestion nulls(Table table, String column) {
        throw new UnsupportedOperationException("PostgreSQL: DataSql is not there yet");
    }

    @Override
    public Optional<DataQuestion> violations(Table table, Constraint constraint) {
        throw new UnsupportedOperationException("PostgreSQL: DataSql is not there yet");
    }

    @Override
    public Optional<DataQuestion> duplicates(Table table, Index index) {
        throw new UnsupportedOperationException("PostgreSQL: DataSql is not there yet");
    }

    @Override
    public Optional<DataQuestion> tooLarge(Table table, Column column, DataType newType) {
        throw new UnsupportedOperationException("PostgreSQL: DataSql is not there yet");
    }

    @Override
    public Optional<DataQuestion> lossy(ColumnSync sync) {
        throw new UnsupportedOperationException("PostgreSQL: DataSql is not there yet");
    }

    @Override
    public String countRows(Table table) {
        throw new UnsupportedOperationException("PostgreSQL: DataSql is not there yet");
    }

    @Override
    public String isEmpty(Table table) {
        throw new UnsupportedOperationException("PostgreSQL: DataSql is not there yet");
    }
}
