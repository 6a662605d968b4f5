package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.ViewSql;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.View;
import java.util.List;
import java.util.Map;

/** Stands for what is written next. */
final class H2Views implements ViewSql {

    @Override
    public List<String> create(View view) {
        throw new UnsupportedOperationException("H2: ViewSql is not there yet");
    }

    @Override
    public boolean canReplace(View before, View after) {
        throw new UnsupportedOperationException("H2: ViewSql is not there yet");
    }

    @Override
    public List<String> replace(View before, View after) {
        throw new UnsupportedOperationException("H2: ViewSql is not there yet");
    }

    @Override
    public String setColumnDefault(ObjectName view, Column column) {
        throw new UnsupportedOperationException("H2: ViewSql is not there yet");
    }

    @Override
    public String refresh(ObjectName view) {
        throw new UnsupportedOperationException("H2: ViewSql is not there yet");
    }

    @Override
    public List<String> createCompatible(ObjectName name, Table table, Map<String, String> columns) {
        throw new UnsupportedOperationException("H2: ViewSql is not there yet");
    }

    @Override
    public List<String> dropCompatible(ObjectName name) {
        throw new UnsupportedOperationException("H2: ViewSql is not there yet");
    }
}
