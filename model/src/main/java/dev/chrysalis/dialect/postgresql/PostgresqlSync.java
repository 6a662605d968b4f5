package dev.chrysalis.dialect.postgresql;

import static java.util.stream.Collectors.joining;

import dev.chrysalis.dialect.ColumnFilling;
import dev.chrysalis.dialect.ColumnSync;
import dev.chrysalis.dialect.ColumnSync.Side;
import dev.chrysalis.dialect.SyncSql;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps columns equal by a trigger before insert and update, written in PL/pgSQL. It changes only the row at hand, so it never
 * calls itself. It runs with the rights of its maker, for an application may not read what an expression reads.
 */
final class PostgresqlSync implements SyncSql {

    /** Types without an equality of their own, or with one that does not mean equal. */
    private static final Set<String> WITHOUT_EQUALITY = Set.of("json", "xml", "point", "line", "lseg", "box", "path", "polygon", "circle",
            "jsonpath", "pg_ndistinct", "txid_snapshot", "pg_snapshot");
    private static final Pattern MODIFIERS_OR_ARRAY = Pattern.compile("\\(.*\\)|\\[\\]");
    private static final int LONGEST_NAME = 63;

    private final PostgresqlNames names;

    PostgresqlSync(PostgresqlNames names) {
        this.names = names;
    }

    @Override
    public List<String> install(ColumnSync sync) {
        ObjectName table = sync.table().name();
        return List.of(function(sync), trigger(table, sync.name(), "INSERT OR UPDATE"));
    }

    @Override
    public List<String> install(ColumnFilling filling) {
        ObjectName table = filling.table().name();
        String column = "NEW." + names.quote(filling.column());
        String value = evaluated(table, filling.read(), filling.expression(),
                List.of(new Side(filling.column(), filling.column(), "")));
        String body = "    IF " + column + " IS NULL THEN\n" + lines(2, column + " := " + value + ";") + "    END IF;\n";
        return List.of(function(table, filling.name(), "", body), trigger(table, filling.name(), "INSERT"));
    }

    private String trigger(ObjectName table, String name, String events) {
        return "CREATE OR REPLACE TRIGGER " + names.quote(triggerName(name)) + "\n    BEFORE " + events + " ON " + names.quote(table)
                + "\n    FOR EACH ROW EXECUTE FUNCTION " + names.quote(functionName(table, name)) + "()";
    }

    @Override
    public List<String> remove(ObjectName table, String name) {
        return List.of("DROP TRIGGER IF EXISTS " + names.quote(triggerName(name)) + " ON " + names.quote(table),
                "DROP FUNCTION IF EXISTS " + names.quote(functionName(table, name)) + "()");
    }

    @Override
    public String fill(ColumnSync sync) {
        return sync.filling(names);
    }

    @Override
    public String needsFill(ColumnSync sync) {
        return sync.unfilled(names);
    }

    @Override
    public String isFilled(ColumnSync sync) {
        return "SELECT NOT EXISTS (SELECT FROM " + names.quote(sync.table().name()) + " WHERE "
                + sync.after().stream().map(side -> differs(sync, side, names.quote(side.column()), "(" + side.expression() + ")"))
                .collect(joining(" OR ")) + ")";
    }

    @Override
    public String isInstalled(ObjectName table, String name) {
        return "SELECT EXISTS (SELECT FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE n.nspname = " + names.literal(table.schema()) + " AND c.relname = " + names.literal(table.name())
                + " AND t.tgname = " + names.literal(triggerName(name)) + " AND t.tgenabled IN ('O', 'A'))";
    }

    private String function(ColumnSync sync) {
        return function(sync.table().name(), sync.name(),
                "DECLARE\n" + declared(sync, sync.before(), "chrysalis_before") + declared(sync, sync.after(), "chrysalis_after"),
                "    IF TG_OP = 'INSERT' THEN\n" + onInsert(sync) + "    ELSE\n" + onUpdate(sync) + "    END IF;\n");
    }

    private String function(ObjectName table, String name, String declarations, String body) {
        return "CREATE OR REPLACE FUNCTION " + names.quote(functionName(table, name))
                + "() RETURNS trigger\n    LANGUAGE plpgsql SECURITY DEFINER SET search_path = "
                + names.list(List.of(table.schema(), "public", "pg_temp")) + "\n    AS $chrysalis$\n" + declarations + "BEGIN\n" + body
                + "    RETURN NEW;\nEND\n$chrysalis$";
    }

    private String onInsert(ColumnSync sync) {
        if (!sync.goesBackward()) {
            return forward(sync, 2);
        }
        if (!sync.goesForward()) {
            return backward(sync, 2);
        }
        String given = sync.after().stream().map(side -> "NEW." + names.quote(side.column()) + " IS NOT NULL").collect(joining(" OR "));
        return "        IF " + given + " THEN\n" + backward(sync, 3) + "        ELSE\n" + forward(sync, 3) + "        END IF;\n";
    }

    private String onUpdate(ColumnSync sync) {
        StringBuilder text = new StringBuilder();
        String opening = "        IF ";
        if (sync.goesBackward()) {
            text.append(opening).append(changed(sync, sync.after())).append(" THEN\n").append(backward(sync, 3));
            opening = "        ELSIF ";
        }
        if (sync.goesForward()) {
            text.append(opening).append(changed(sync, sync.before())).append(" THEN\n").append(forward(sync, 3));
        }
        return text.append("        END IF;\n").toString();
    }

    private String forward(ColumnSync sync, int depth) {
        return evaluating(sync, sync.after(), sync.before(), "chrysalis_after", depth) + assigning(sync.after(), "chrysalis_after", depth);
    }

    /** The old value stays where the new one already follows from it: several old values may give the same new one. */
    private String backward(ColumnSync sync, int depth) {
        if (!sync.followsForward()) {
            return evaluating(sync, sync.before(), sync.after(), "chrysalis_before", depth) + assigning(sync.before(), "chrysalis_before", depth);
        }
        List<String> differing = new ArrayList<>();
        for (int place = 0; place < sync.after().size(); place++) {
            Side side = sync.after().get(place);
            differing.add(differs(sync, side, variable("chrysalis_after", place), "NEW." + names.quote(side.column())));
        }
        return evaluating(sync, sync.after(), sync.before(), "chrysalis_after", depth)
                + lines(depth, "IF " + String.join(" OR ", differing) + " THEN")
                + evaluating(sync, sync.before(), sync.after(), "chrysalis_before", depth + 1)
                + assigning(sync.before(), "chrysalis_before", depth + 1) + lines(depth, "END IF;");
    }

    /** Each value is known before the first is assigned. */
    private String evaluating(ColumnSync sync, List<Side> targets, List<Side> sources, String variable, int depth) {
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < targets.size(); place++) {
            String expression = targets.get(place).expression();
            text.append(lines(depth, variable(variable, place) + " := "
                    + evaluated(sync.table().name(), sync.read(expression), expression, sources) + ";"));
        }
        return text.toString();
    }

    private String assigning(List<Side> targets, String variable, int depth) {
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < targets.size(); place++) {
            text.append(lines(depth, "NEW." + names.quote(targets.get(place).column()) + " := " + variable(variable, place) + ";"));
        }
        return text.toString();
    }

    /**
     * An expression over the new row, in which columns may be called by name or by table and name. Those that the expression starts
     * from go by the name they have there, even where they are called otherwise by now.
     */
    private String evaluated(ObjectName table, List<Column> columns, String expression, List<Side> sources) {
        List<String> row = new ArrayList<>();
        sources.forEach(source -> row.add("NEW." + names.quote(source.column()) + " AS " + names.quote(source.calledAs())));
        columns.stream().map(Column::name)
                .filter(other -> sources.stream().noneMatch(source -> other.equals(source.column()) || other.equals(source.calledAs())))
                .forEach(other -> row.add("NEW." + names.quote(other) + " AS " + names.quote(other)));
        return "(SELECT (" + expression + ") FROM (SELECT " + String.join(", ", row) + ") AS " + names.quote(table.name()) + ")";
    }

    private String changed(ColumnSync sync, List<Side> sides) {
        return sides.stream().map(side -> differs(sync, side, "NEW." + names.quote(side.column()), "OLD." + names.quote(side.column())))
                .collect(joining(" OR "));
    }

    private static String differs(ColumnSync sync, Side side, String one, String other) {
        String type = MODIFIERS_OR_ARRAY.matcher(sync.table().column(side.column()).orElseThrow().type().definition()).replaceAll("");
        String cast = WITHOUT_EQUALITY.contains(type) ? "::text" : "";
        return one + cast + " IS DISTINCT FROM " + other + cast;
    }

    private String declared(ColumnSync sync, List<Side> sides, String variable) {
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < sides.size(); place++) {
            text.append(lines(1, variable(variable, place) + " " + names.quote(sync.table().name()) + "."
                    + names.quote(sides.get(place).column()) + "%TYPE;"));
        }
        return text.toString();
    }

    private static String variable(String name, int place) {
        return place == 0 ? name : name + "_" + (place + 1);
    }

    private static String lines(int depth, String... lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append("    ".repeat(depth)).append(line).append('\n');
        }
        return text.toString();
    }

    private String triggerName(String name) {
        return shortened("chrysalis_" + name);
    }

    private ObjectName functionName(ObjectName table, String name) {
        return table.withName(shortened("chrysalis_" + name));
    }

    private String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name
                : name.substring(0, LONGEST_NAME - 9) + "_" + Integer.toHexString(name.hashCode());
    }
}
