package dev.chrysalis.dialect.h2;

import static java.util.stream.Collectors.joining;

import dev.chrysalis.dialect.sql.ColumnFilling;
import dev.chrysalis.dialect.sql.ColumnSync;
import dev.chrysalis.dialect.sql.ColumnSync.Side;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The Java source of a trigger that keeps columns equal; what is given and what follows is asked of the database by queries. H2 does not
 * show what a trigger has written before it ends, so it is kept beside.
 */
final class H2SyncSource {

    private static final String FRAME = """

            org.h2.api.Trigger create() {
                return new org.h2.tools.TriggerAdapter() {
                    @Override
                    public void fire(Connection connection, ResultSet old, ResultSet changed) throws SQLException {
                        Row before = old == null ? null : new Row(old);
                        Row after = new Row(changed);
            %s        }
                };
            }

            private static final class Row {
                private final ResultSet given;
                private final Map<String, Object> written = new HashMap<>();

                Row(ResultSet given) {
                    this.given = given;
                }

                Object getObject(String column) throws SQLException {
                    return written.containsKey(column) ? written.get(column) : given.getObject(column);
                }

                void updateObject(String column, Object value) throws SQLException {
                    written.put(column, value);
                    given.updateObject(column, value);
                }
            }

            private static Object value(Connection connection, Row row, String query, String... columns) throws SQLException {
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
        return FRAME.replace("%s", INDENT + "if (before == null) {\n" + indented(onInsert(sync)) + INDENT + "} else {\n"
                + indented(onUpdate(sync))
                + INDENT + "}\n");
    }

    private String onInsert(ColumnSync sync) {
        if (!sync.goesForward()) {
            return backward(sync);
        }
        String given = sync.after().stream().map(side -> "after.getObject(" + text(side.column()) + ") != null").collect(joining(" || "));
        return INDENT + "if (" + given + ") {\n" + indented(sync.goesBackward() ? backward(sync) : demanded(sync, sync.before())) + INDENT
                + "} else {\n" + indented(forward(sync)) + INDENT + "}\n";
    }

    private String onUpdate(ColumnSync sync) {
        StringBuilder body = new StringBuilder(INDENT);
        if (sync.goesBackward()) {
            body.append("if (").append(changed(sync, sync.decidingBackward())).append(") {\n").append(indented(backward(sync)))
                    .append(INDENT)
                    .append(sync.goesForward() ? "} else " : "}\n");
        }
        if (sync.goesForward()) {
            body.append("if (").append(changed(sync, sync.before().stream().map(Side::column).toList())).append(") {\n")
                    .append(indented(assigned(sync, sync.after(), sync.before()))).append(INDENT)
                    .append(sync.others().isEmpty() ? "}\n" : "} else ");
            if (!sync.others().isEmpty()) {
                body.append("if (").append(changed(sync, sync.others())).append(") {\n").append(indented(ofOthers(sync))).append(INDENT)
                        .append("}\n");
            }
        }
        return body.toString();
    }

    /** What else decides the new value does so while that followed from the old one; otherwise it is the new application's. */
    private String ofOthers(ColumnSync sync) {
        return INDENT + "if (!(" + differing(sync, "before") + ")) {\n" + indented(assigned(sync, sync.after(), sync.before()))
                + INDENT + "}"
                + (sync.goesBackward() ? " else {\n" + indented(backward(sync)) + INDENT + "}\n" : "\n");
    }

    /** Of an insert that gives the new columns nothing: where neither application can have meant that, it was the new one. */
    private String forward(ColumnSync sync) {
        String forward = assigned(sync, sync.after(), sync.before()) + demanded(sync, sync.after());
        boolean demanding = sync.after().stream().anyMatch(side -> !side.otherwise().isBlank());
        return forward + (demanding && sync.goesBackward() ? backward(sync) : demanded(sync, sync.before()));
    }

    String of(ColumnFilling filling) {
        String column = filling.column();
        return FRAME.replace("%s", INDENT + "if (after.getObject(" + text(column) + ") == null) {\n" + INDENT + "    after.updateObject("
                + text(column) + ", " + evaluated(filling.table(), filling.read(), filling.expression(), "after",
                List.of(new Side(column, column, "")), column) + ");\n" + INDENT + "}\n");
    }

    /** The old value stays where the new one already follows from it: several old values may give the same new one. */
    private String backward(ColumnSync sync) {
        String assigned = assigned(sync, sync.before(), sync.after());
        return (sync.followsForward() ? INDENT + "if (" + differing(sync, "after") + ") {\n" + indented(assigned) + INDENT
                + "}\n" : assigned)
                + demanded(sync, sync.before());
    }

    private String demanded(ColumnSync sync, List<Side> targets) {
        return targets.stream().filter(side -> !side.otherwise().isBlank()).map(side -> {
            String query = "SELECT CAST((" + side.otherwise() + ") AS " + type(sync.table(), side.column()) + ")";
            return INDENT + "if (after.getObject(" + text(side.column()) + ") == null) {\n" + INDENT + "    after.updateObject("
                    + text(side.column())
                    + ", value(connection, after, " + text(query) + "));\n" + INDENT + "}\n";
        }).collect(joining());
    }

    private String assigned(ColumnSync sync, List<Side> targets, List<Side> sources) {
        return targets.stream().map(target -> INDENT + "after.updateObject(" + text(target.column()) + ", "
                + value(sync, target, "after", sources)
                + ");\n").collect(joining());
    }

    private String value(ColumnSync sync, Side target, String row, List<Side> sources) {
        return evaluated(sync.table(), sync.read(target.expression()), target.expression(), row, sources, target.column());
    }

    /** Whether the new columns of a row hold anything but what follows from the old ones. */
    private String differing(ColumnSync sync, String row) {
        return sync.after().stream().map(side -> differ(sync, side.column(), value(sync, side, row, sync.before()),
                row + ".getObject(" + text(side.column()) + ")")).collect(joining(" || "));
    }

    private String changed(ColumnSync sync, List<String> columns) {
        return columns.stream().map(column -> differ(sync, column, "before.getObject(" + text(column) + ")",
                "after.getObject(" + text(column) + ")")).collect(joining(" || "));
    }

    private String differ(ColumnSync sync, String column, String one, String other) {
        String type = type(sync.table(), column);
        String given = "CAST(? AS " + type + ")";
        return "differ(connection, " + text("SELECT " + H2Images.differ(type, given, given)) + ", " + one + ", " + other + ")";
    }

    private static String indented(String lines) {
        return lines.indent(4);
    }

    /** The columns from which the expression starts go by the names they have there, even where they are called otherwise by now. */
    private String evaluated(Table table, List<Column> columns, String expression, String row, List<Side> sources,
            String target) {
        List<Side> given = new ArrayList<>(sources);
        columns.stream().filter(other -> other.generated().isEmpty()).map(Column::name)
                .filter(other -> sources.stream().noneMatch(source -> other.equals(source.column()) || other.equals(source.calledAs())))
                .forEach(other -> given.add(new Side(other, other, "")));
        String cells = given.stream().map(one -> "CAST(? AS " + type(table, one.column()) + ") AS " + names.quote(one.calledAs()))
                .collect(joining(", "));
        String query = "SELECT CAST((" + expression + ") AS " + type(table, target) + ") FROM (SELECT " + cells + ") AS "
                + names.quote(table.name().name());
        return "value(connection, " + row + ", " + text(query) + ", "
                + given.stream().map(one -> text(one.column())).collect(joining(", ")) + ")";
    }

    private String type(Table table, String column) {
        return table.column(column).orElseThrow().type().definition();
    }

    /** A literal of Java. */
    private String text(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "\\r").replace("\n", "\\n") + '"';
    }
}
