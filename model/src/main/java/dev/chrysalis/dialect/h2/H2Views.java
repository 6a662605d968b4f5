package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.sql.ViewSql;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Statements about views of H2. */
final class H2Views implements ViewSql {

    private final H2Names names;
    private final H2Comments comments;

    H2Views(H2Names names) {
        this.names = names;
        this.comments = new H2Comments(names);
    }

    @Override
    public List<String> create(View view) {
        return created("CREATE ", view);
    }

    @Override
    public boolean canReplace(View before, View after) {
        List<String> kept = after.columns().stream().map(Column::name).toList();
        return !before.materialized() && !after.materialized()
                && before.columns().stream().allMatch(column -> kept.contains(column.name()));
    }

    /** Replacing takes the comments away. */
    @Override
    public List<String> replace(View before, View after) {
        return created("CREATE OR REPLACE ", after);
    }

    @Override
    public String setColumnDefault(ObjectName view, Column column) {
        throw new H2Unsupported("give a view's column a default");
    }

    @Override
    public String refresh(ObjectName view) {
        return "REFRESH MATERIALIZED VIEW " + names.quote(view);
    }

    /** A synonym is written to like the table itself, generated keys included. */
    @Override
    public List<String> createCompatible(ObjectName name, Table table, Map<String, String> columns) {
        if (columns.entrySet().stream().anyMatch(column -> !column.getKey().equals(column.getValue()))) {
            throw new H2Unsupported("show a table under another name with other column names and have it written to");
        }
        return List.of("CREATE SYNONYM " + names.quote(name) + " FOR " + names.quote(table.name()));
    }

    @Override
    public ObjectId compatible(ObjectName name) {
        return new ObjectId(ObjectKind.OTHER, name, "synonym");
    }

    @Override
    public List<String> dropCompatible(ObjectName name) {
        return List.of("DROP SYNONYM " + names.quote(name));
    }

    private List<String> created(String verb, View view) {
        List<String> statements = new ArrayList<>();
        statements.add(verb + (view.materialized() ? "MATERIALIZED VIEW " : "VIEW ") + names.quote(view.name()) + " ("
                + names.list(view.columns().stream().map(Column::name).toList()) + ") AS\n" + view.query());
        comments.initial(view.id(), view.annotations()).ifPresent(statements::add);
        for (Column column : view.columns()) {
            comments.initial(ObjectId.column(view.name(), column.name()), column.annotations()).ifPresent(statements::add);
        }
        return statements;
    }
}
