package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.sql.SideBySide;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** The clauses of an H2 table, for reading. */
final class H2Clauses implements SideBySide.Clauses {

    private final H2ColumnText text;

    H2Clauses(H2Names names) {
        this.text = new H2ColumnText(names);
    }

    @Override
    public List<String> of(Column column) {
        List<String> clauses = new ArrayList<>();
        clauses.add(column.type().definition());
        if (!column.nullable() && column.identity().isEmpty()) {
            clauses.add("NOT NULL");
        }
        column.defaultExpression().ifPresent(expression -> clauses.add("DEFAULT " + expression));
        column.identity().ifPresent(identity -> clauses.add(text.identity(identity)));
        column.generated().ifPresent(value -> {
            clauses.add("GENERATED ALWAYS");
            clauses.add("AS (" + value.expression() + ")");
        });
        column.options().forEach((name, value) -> clauses.add(value.equals("true") ? name : name + " " + value));
        return clauses;
    }

    @Override
    public String opening(Table table) {
        return "CREATE TABLE ";
    }

    @Override
    public String closing(Table table) {
        return "";
    }

    @Override
    public String usualSchema() {
        return "PUBLIC";
    }
}
