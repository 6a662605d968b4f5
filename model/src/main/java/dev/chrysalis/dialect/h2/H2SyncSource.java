package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.ColumnFilling;
import dev.chrysalis.dialect.ColumnSync;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The Java source of a trigger that keeps two columns equal; what is given and what follows is asked of the database by queries. */
final class H2SyncSource {

    private static final String FRAME = """

            org.h2.api.Trigger create() {
                return new org.h2.tools.TriggerAdapter() {
                    @Override
                    public void fire(Connection connection, ResultSet before, ResultSet after) throws SQLException {
            %s        }
                };
            }

            private static Object value(Connection connection, ResultSet row, String query, String... columns) throws SQLException {
                try (PreparedStatement statement = connection.prepareStatement(query)) {
                    for (int column = 0; column < columns.length; column++) {
                        statement.setObject(column + 1, row.getObject(columns[column]));
                    }
                    try (ResultSet result = statement.executeQuery()) {
                        return result.next() ? result.getObject(1) : null;
                    }
                }
            }

            private static boolean differ(Connection connection, String query, Object one, Object other) throws SQLException {
                try (PreparedStatement statement = connection.prepareStatement(query)) {
                    statement.setObject(1, one);
                    statement.setObject(2, other);
                    try (ResultSet result = statement.executeQuery()) {
                        result.next();
                        return result.getBoolean(1);
                    }
                }
            }
            """;

    private static final String INDENT = "            ";

    private final H2Names names;

    H2SyncSource(H2Names names) {
        this.names = names;
    }

    String of(ColumnSync sync) {
        StringBuilder body = new StringBuilder();
        if (sync.goesBackward()) {
            String newApplication = "before == null ? after.getObject(" + text(sync.after()) + ") != null : " + changed(sync, sync.after());
            body.append(INDENT).append("if (").append(sync.goesForward() ? newApplication : "before == null || "
                    + changed(sync, sync.after()))
                    .append(") {\n").append(backward(sync)).append(INDENT).append("}");
            body.append(sync.goesForward() ? " else " : "\n");
        } else {
            body.append(INDENT);
        }
        if (sync.goesForward()) {
            body.append("if (before == null || ").append(changed(sync, sync.before())).append(") {\n").append(INDENT)
                    .append("    after.updateObject(").append(text(sync.after())).append(", ").append(forward(sync)).append(");\n")
                    .append(INDENT).append("}\n");
        }
        return FRAME.replace("%s", body);
    }

    String of(ColumnFilling filling) {
        String column = filling.column();
        return FRAME.replace("%s", INDENT + "if (after.getObject(" + text(column) + ") == null) {\n" + INDENT + "    after.updateObject("
                + text(column) + ", " + evaluated(filling.table(), filling.read(), filling.expression(), column, column, column) + ");\n"
                + INDENT + "}\n");
    }

    /** The old value stays where the new one already follows from it: several old values may give the same new one. */
    private String backward(ColumnSync sync) {
        String assign = "after.updateObject(" + text(sync.before()) + ", "
                + evaluated(sync, sync.conversion().backward(), sync.afterName(), sync.after(), sync.before()) + ");\n";
        if (sync.conversion().forward().isBlank()) {
            return INDENT + "    " + assign;
        }
        return INDENT + "    if (" + differ(sync, sync.after(), forward(sync), "after.getObject(" + text(sync.after()) + ")") + ") {\n"
                + INDENT + "        " + assign + INDENT + "    }\n";
    }

    private String forward(ColumnSync sync) {
        return evaluated(sync, sync.conversion().forward(), sync.beforeName(), sync.before(), sync.after());
    }

    private String changed(ColumnSync sync, String column) {
        return differ(sync, column, "before.getObject(" + text(column) + ")", "after.getObject(" + text(column) + ")");
    }

    private String differ(ColumnSync sync, String column, String one, String other) {
        String given = "CAST(? AS " + type(sync.table(), column) + ")";
        return "differ(connection, " + text("SELECT " + given + " IS DISTINCT FROM " + given) + ", " + one + ", " + other + ")";
    }

    /** The column from which the expression starts goes by the name it has there, even where it is called otherwise by now. */
    private String evaluated(ColumnSync sync, String expression, String name, String column, String target) {
        return evaluated(sync.table(), sync.read(expression), expression, name, column, target);
    }

    private String evaluated(Table table, List<Column> columns, String expression, String name, String column, String target) {
        List<String> given = new ArrayList<>(List.of(column));
        columns.stream().filter(other -> other.generated().isEmpty()).map(Column::name)
                .filter(other -> !other.equals(column) && !other.equals(name)).forEach(given::add);
        String row = given.stream()
                .map(one -> "CAST(? AS " + type(table, one) + ") AS " + names.quote(one.equals(column) ? name : one))
                .collect(Collectors.joining(", "));
        String query = "SELECT CAST((" + expression + ") AS " + type(table, target) + ") FROM (SELECT " + row + ") AS "
                + names.quote(table.name().name());
        return "value(connection, after, " + text(query) + ", " + given.stream().map(this::text).collect(Collectors.joining(", ")) + ")";
    }

    private String type(Table table, String column) {
        return table.column(column).orElseThrow().type().definition();
    }

    /** A literal of Java. */
    private String text(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "\\r").replace("\n", "\\n") + '"';
    }
}
