package dev.chrysalis.dialect.postgresql;

import dev.chrysalis.dialect.ColumnSync;
import dev.chrysalis.dialect.SyncSql;
import dev.chrysalis.schema.ObjectName;
import java.util.List;

/** Stands for what is written next. */
final class PostgresqlSync implements SyncSql {

    @Override
    public List<String> install(ColumnSync sync) {
        throw new UnsupportedOperationException("PostgreSQL: SyncSql is not there yet");
    }

    @Override
    public List<String> remove(ObjectName table, String name) {
        throw new UnsupportedOperationException("PostgreSQL: SyncSql is not there yet");
    }

    @Override
    public String fill(ColumnSync sync) {
        throw new UnsupportedOperationException("PostgreSQL: SyncSql is not there yet");
    }

    @Override
    public String needsFill(ColumnSync sync) {
        throw new UnsupportedOperationException("PostgreSQL: SyncSql is not there yet");
    }

    @Override
    public String isFilled(ColumnSync sync) {
        throw new UnsupportedOperationException("PostgreSQL: SyncSql is not there yet");
    }

    @Override
    public String isInstalled(ObjectName table, String name) {
        throw new UnsupportedOperationException("PostgreSQL: SyncSql is not there yet");
    }
}
