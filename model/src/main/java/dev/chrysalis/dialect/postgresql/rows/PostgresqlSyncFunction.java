package dev.chrysalis.dialect.postgresql.rows;

import static java.util.stream.Collectors.joining;

import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.dialect.sql.ColumnFilling;
import dev.chrysalis.dialect.sql.ColumnSync.Side;
import dev.chrysalis.dialect.sql.ColumnSync;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The function of a trigger that keeps columns equal, written in PL/pgSQL. It has the rights of its maker only where an expression asks
 * more than the row, which an application may not be allowed to read.
 *
 * <p>Values are kept in records of the row's own shape: so they are of the columns' types without naming these, and a domain that
 * refuses null is only asked when a row is written.
 */
final class PostgresqlSyncFunction {

    /** The row as the statement and other triggers made it. */
    private static final String GIVEN = "chrysalis_given";
    /** That row, had its new columns the values that follow from the old ones. */
    private static final String FOLLOWING = "chrysalis_following";

    private final PostgresqlNames names;

    PostgresqlSyncFunction(PostgresqlNames names) {
        this.names = names;
    }

    String of(ColumnFilling filling) {
        String column = "NEW." + names.quote(filling.column());
        String value = evaluated(filling.table().name(), filling.read(), filling.expression(), "NEW",
                List.of(new Side(filling.column(), filling.column(), "")));
        return function(filling.table().name().withName(filling.name()), filling.asksTheRowAlone(),
                path(filling.table().name(), filling.namesBuiltInsAlone()), "",
                lines(1, "IF " + column + " IS NULL THEN", "    " + column + " := " + value + ";", "END IF;"));
    }

    String of(ColumnSync sync) {
        return function(sync.table().name().withName(sync.name()), sync.asksTheRowAlone(),
                path(sync.table().name(), sync.namesBuiltInsAlone()),
                lines(0, "DECLARE", "    " + GIVEN + " record := NEW;", "    " + FOLLOWING + " record;"),
                lines(1, "IF TG_OP = 'INSERT' THEN") + onInsert(sync) + lines(1, "ELSE") + onUpdate(sync) + lines(1, "END IF;"));
    }

    private String function(ObjectName name, boolean asksTheRowAlone, List<String> path, String declarations, String body) {
        return "CREATE FUNCTION " + names.quote(name) + "() RETURNS trigger\n    LANGUAGE plpgsql"
                + (asksTheRowAlone ? "" : " SECURITY DEFINER") + " SET search_path = "
                + names.list(path)
                + "\n    AS " + names.dollarQuoted("\n" + declarations + "BEGIN\n" + body + "    RETURN NEW;\nEND\n");
    }

    /** Where nothing but what the server brings is named, an object of the same name elsewhere changes nothing. */
    private static List<String> path(ObjectName table, boolean builtInsAlone) {
        return builtInsAlone ? List.of("pg_catalog", "pg_temp")
                : Stream.of("pg_catalog", table.schema(), "public", "pg_temp").distinct().toList();
    }

    private String onInsert(ColumnSync sync) {
        if (!sync.goesForward()) {
            return backward(sync, 2);
        }
        String given = sync.after().stream().map(side -> "NEW." + names.quote(side.column()) + " IS NOT NULL").collect(joining(" OR "));
        return lines(2, "IF " + given + " THEN") + (sync.goesBackward() ? backward(sync, 3) : demanded(sync.before(), 3))
                + lines(2, "ELSE") + forward(sync, 3) + lines(2, "END IF;");
    }

    private String onUpdate(ColumnSync sync) {
        StringBuilder text = new StringBuilder();
        String opening = "IF ";
        if (sync.goesBackward()) {
            text.append(lines(2, opening + changed(sync.decidingBackward()) + " THEN")).append(backward(sync, 3));
            opening = "ELSIF ";
        }
        if (sync.goesForward()) {
            text.append(lines(2, opening + changed(sync.before().stream().map(Side::column).toList()) + " THEN"))
                    .append(assigned("NEW", sync, sync.after(), GIVEN, sync.before(), 3));
            if (!sync.others().isEmpty()) {
                text.append(lines(2, "ELSIF " + changed(sync.others()) + " THEN")).append(ofOthers(sync, 3));
            }
        }
        return text.append(lines(2, "END IF;")).toString();
    }

    /** What else decides the new value does so while that followed from the old one; otherwise it is the new application's. */
    private String ofOthers(ColumnSync sync, int depth) {
        return lines(depth, FOLLOWING + " := OLD;") + assigned(FOLLOWING, sync, sync.after(), "OLD", sync.before(), depth)
                + lines(depth, "IF NOT " + PostgresqlImages.differ(fields(FOLLOWING, sync.after()), fields("OLD", sync.after())) + " THEN")
                + assigned("NEW", sync, sync.after(), GIVEN, sync.before(), depth + 1)
                + (sync.goesBackward() ? lines(depth, "ELSE") + backward(sync, depth + 1) : "") + lines(depth, "END IF;");
    }

    /** Of an insert that gives the new columns nothing: where neither application can have meant that, it was the new one. */
    private String forward(ColumnSync sync, int depth) {
        String forward = assigned("NEW", sync, sync.after(), GIVEN, sync.before(), depth) + demanded(sync.after(), depth);
        boolean demanding = sync.after().stream().anyMatch(side -> !side.otherwise().isBlank());
        return forward + (demanding && sync.goesBackward() ? lines(depth, GIVEN + " := NEW;") + backward(sync, depth)
                : demanded(sync.before(), depth));
    }

    /** The old value stays where the new one already follows from it: several old values may give the same new one. */
    private String backward(ColumnSync sync, int depth) {
        if (!sync.followsForward()) {
            return assigned("NEW", sync, sync.before(), GIVEN, sync.after(), depth) + demanded(sync.before(), depth);
        }
        return lines(depth, FOLLOWING + " := NEW;") + assigned(FOLLOWING, sync, sync.after(), GIVEN, sync.before(), depth)
                + lines(depth, "IF " + PostgresqlImages.differ(fields(FOLLOWING, sync.after()), fields("NEW", sync.after())) + " THEN")
                + assigned("NEW", sync, sync.before(), GIVEN, sync.after(), depth + 1) + lines(depth, "END IF;")
                + demanded(sync.before(), depth);
    }

    private String demanded(List<Side> targets, int depth) {
        return targets.stream().filter(side -> !side.otherwise().isBlank()).map(side -> {
            String field = "NEW." + names.quote(side.column());
            return lines(depth, "IF " + field + " IS NULL THEN", "    " + field + " := (" + side.otherwise() + ");", "END IF;");
        }).collect(joining());
    }

    private String assigned(String row, ColumnSync sync, List<Side> targets, String from, List<Side> sources, int depth) {
        return targets.stream().map(target -> lines(depth, row + "." + names.quote(target.column()) + " := "
                + evaluated(sync.table().name(), sync.read(target.expression()), target.expression(), from, sources) + ";"))
                .collect(joining());
    }

    /**
     * An expression over a row, in which columns may be called by name or by table and name. Those that the expression starts from go
     * by the name they have there, even where they are called otherwise by now.
     */
    private String evaluated(ObjectName table, List<Column> columns, String expression, String from, List<Side> sources) {
        List<String> row = new ArrayList<>();
        sources.forEach(source -> row.add(from + "." + names.quote(source.column()) + " AS " + names.quote(source.calledAs())));
        columns.stream().map(Column::name)
                .filter(other -> sources.stream().noneMatch(source -> other.equals(source.column()) || other.equals(source.calledAs())))
                .forEach(other -> row.add(from + "." + names.quote(other) + " AS " + names.quote(other)));
        return "(SELECT (" + expression + ") FROM (SELECT " + String.join(", ", row) + ") AS " + names.quote(table.name()) + ")";
    }

    private String changed(List<String> columns) {
        return PostgresqlImages.differ(columns.stream().map(column -> "NEW." + names.quote(column)).toList(),
                columns.stream().map(column -> "OLD." + names.quote(column)).toList());
    }

    private List<String> fields(String row, List<Side> sides) {
        return sides.stream().map(side -> row + "." + names.quote(side.column())).toList();
    }

    private static String lines(int depth, String... lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append("    ".repeat(depth)).append(line).append('\n');
        }
        return text.toString();
    }
}
