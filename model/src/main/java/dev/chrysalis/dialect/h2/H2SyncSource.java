package dev.chrysalis.dialect.h2;

import static java.util.stream.Collectors.joining;

import dev.chrysalis.dialect.ColumnFilling;
import dev.chrysalis.dialect.ColumnSync;
import dev.chrysalis.dialect.ColumnSync.Side;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.List;

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
            String given = sync.after().stream().map(side -> "after.getObject(" + text(side.column()) + ") != null").collect(joining(" || "));
            String changed = changed(sync, sync.after());
            body.append(INDENT).append("if (")
                    .append(sync.goesForward() ? "before == null ? " + given + " : " + changed : "before == null || " + changed)
                    .append(") {\n").append(backward(sync)).append(INDENT).append("}");
            body.append(sync.goesForward() ? " else " : "\n");
        } else {
            body.append(INDENT);
        }
        if (sync.goesForward()) {
            body.append("if (before == null || ").append(changed(sync, sync.before())).append(") {\n");
            sync.after().forEach(side -> body.append(assignment(sync, side, sync.before(), 1)));
            body.append(INDENT).append("}\n");
        }
        return FRAME.replace("%s", body);
    }

    String of(ColumnFilling filling) {
        String column = filling.column();
        return FRAME.replace("%s", INDENT + "if (after.getObject(" + text(column) + ") == null) {\n" + INDENT + "    after.updateObject("
                + text(column) + ", " + evaluated(filling.table(), filling.read(), filling.expression(), List.of(new Side(column, column, "")), column) + ");\n"
                + INDENT + "}\n");
    }

    /** The old value stays where the new one already follows from it: several old values may give the same new one. */
    private String backward(ColumnSync sync) {
        String assignments = sync.before().stream().map(side -> assignment(sync, side, sync.after(), sync.followsForward() ? 2 : 1))
                .collect(joining());
        if (!sync.followsForward()) {
            return assignments;
        }
        String differing = sync.after().stream().map(side -> differ(sync, side, value(sync, side, sync.before()),
                "after.getObject(" + text(side.column()) + ")")).collect(joining(" || "));
        return INDENT + "    if (" + differing + ") {\n" + assignments + INDENT + "    }\n";
    }

    private String assignment(ColumnSync sync, Side target, List<Side> sources, int depth) {
        return INDENT + "    ".repeat(depth) + "after.updateObject(" + text(target.column()) + ", " + value(sync, target, sources) + ");\n";
    }

    private String value(ColumnSync sync, Side target, List<Side> sources) {
        return evaluated(sync.table(), sync.read(target.expression()), target.expression(), sources, target.column());
    }

    private String changed(ColumnSync sync, List<Side> sides) {
        return sides.stream().map(side -> differ(sync, side, "before.getObject(" + text(side.column()) + ")",
                "after.getObject(" + text(side.column()) + ")")).collect(joining(" || "));
    }

    private String differ(ColumnSync sync, Side side, String one, String other) {
        String given = "CAST(? AS " + type(sync.table(), side.column()) + ")";
        return "differ(connection, " + text("SELECT " + given + " IS DISTINCT FROM " + given) + ", " + one + ", " + other + ")";
    }

    /** The columns from which the expression starts go by the names they have there, even where they are called otherwise by now. */
    private String evaluated(Table table, List<Column> columns, String expression, List<Side> sources, String target) {
        List<Side> given = new ArrayList<>(sources);
        columns.stream().filter(other -> other.generated().isEmpty()).map(Column::name)
                .filter(other -> sources.stream().noneMatch(source -> other.equals(source.column()) || other.equals(source.calledAs())))
                .forEach(other -> given.add(new Side(other, other, "")));
        String row = given.stream().map(one -> "CAST(? AS " + type(table, one.column()) + ") AS " + names.quote(one.calledAs()))
                .collect(joining(", "));
        String query = "SELECT CAST((" + expression + ") AS " + type(table, target) + ") FROM (SELECT " + row + ") AS "
                + names.quote(table.name().name());
        return "value(connection, after, " + text(query) + ", " + given.stream().map(one -> text(one.column())).collect(joining(", ")) + ")";
    }

    private String type(Table table, String column) {
        return table.column(column).orElseThrow().type().definition();
    }

    /** A literal of Java. */
    private String text(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "\\r").replace("\n", "\\n") + '"';
    }
}
