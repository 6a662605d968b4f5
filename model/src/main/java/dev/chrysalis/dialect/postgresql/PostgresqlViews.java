package dev.chrysalis.dialect.postgresql;

import dev.chrysalis.dialect.ViewSql;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.View;
import java.util.List;
import java.util.Map;

/** Stands for what is written next. */
final class PostgresqlViews implements ViewSql {

    @Override
    public List<String> create(View view) {
        throw new UnsupportedOperationException("PostgreSQL: ViewSql is not there yet");
    }

    @Override
    public boolean canReplace(View before, View after) {
        throw new UnsupportedOperationException("PostgreSQL: ViewSql is not there yet");
    }

    @Override
    public List<String> replace(View before, View after) {
        throw new UnsupportedOperationException("PostgreSQL: ViewSql is not there yet");
    }

    @Override
    public String setColumnDefault(ObjectName view, Column column) {
        throw new UnsupportedOperationException("PostgreSQL: ViewSql is not there yet");
    }

    @Override
    public String refresh(ObjectName view) {
        throw new UnsupportedOperationException("PostgreSQL: ViewSql is not there yet");
    }

    @Override
    public List<String> createCompatible(ObjectName name, Table table, Map<String, String> columns) {
        throw new UnsupportedOperationException("PostgreSQL: ViewSql is not there yet");
    }

    @Override
    public List<String> dropCompatible(ObjectName name) {
        throw new UnsupportedOperationException("PostgreSQL: ViewSql is not there yet");
    }
}
