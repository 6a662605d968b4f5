package dev.chrysalis.dialect.postgresql;

import dev.chrysalis.dialect.TableSql;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.PartitionOf;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.TableStorage;
import java.util.List;

/** Stands for what is written next. */
final class PostgresqlTables implements TableSql {

    @Override
    public List<String> create(Table table) {
        throw new UnsupportedOperationException("PostgreSQL: TableSql is not there yet");
    }

    @Override
    public List<String> finish(Table table) {
        throw new UnsupportedOperationException("PostgreSQL: TableSql is not there yet");
    }

    @Override
    public List<String> changeStorage(ObjectName table, TableStorage before, TableStorage after) {
        throw new UnsupportedOperationException("PostgreSQL: TableSql is not there yet");
    }

    @Override
    public String attachPartition(ObjectName table, PartitionOf place) {
        throw new UnsupportedOperationException("PostgreSQL: TableSql is not there yet");
    }

    @Override
    public String detachPartition(ObjectName table, ObjectName parent, boolean concurrently) {
        throw new UnsupportedOperationException("PostgreSQL: TableSql is not there yet");
    }
}
