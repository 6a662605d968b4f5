package dev.chrysalis.dialect.postgresql;

import dev.chrysalis.dialect.ColumnFilling;
import dev.chrysalis.dialect.ColumnSync;
import dev.chrysalis.dialect.SyncSql;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps two columns equal by a trigger before insert and update, written in PL/pgSQL. It changes only the row at hand, so it never
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
        String value = evaluated(table, filling.read(), filling.expression(), filling.column(), filling.column());
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
        return names.quote(sync.after()) + " = (" + sync.conversion().forward() + ")";
    }

    @Override
    public String needsFill(ColumnSync sync) {
        return names.quote(sync.after()) + " IS NULL AND " + names.quote(sync.before()) + " IS NOT NULL";
    }

    @Override
    public String isFilled(ColumnSync sync) {
        return "SELECT NOT EXISTS (SELECT FROM " + names.quote(sync.table().name()) + " WHERE "
                + differs(sync.table().column(sync.after()).orElseThrow(), names.quote(sync.after()),
                "(" + sync.conversion().forward() + ")") + ")";
    }

    @Override
    public String isInstalled(ObjectName table, String name) {
        return "SELECT EXISTS (SELECT FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE n.nspname = " + names.literal(table.schema()) + " AND c.relname = " + names.literal(table.name())
                + " AND t.tgname = " + names.literal(triggerName(name)) + " AND t.tgenabled IN ('O', 'A'))";
    }

    private String function(ColumnSync sync) {
        return function(sync.table().name(), sync.name(),
                "DECLARE\n" + declared(sync, "chrysalis_before", sync.before()) + declared(sync, "chrysalis_after", sync.after()),
                "    IF TG_OP = 'INSERT' THEN\n" + onInsert(sync) + "    ELSE\n" + onUpdate(sync) + "    END IF;\n");
    }

    private String function(ObjectName table, String name, String declarations, String body) {
        return "CREATE OR REPLACE FUNCTION " + names.quote(functionName(table, name))
                + "() RETURNS trigger\n    LANGUAGE plpgsql SECURITY DEFINER SET search_path = "
                + names.list(List.of(table.schema(), "public", "pg_temp")) + "\n    AS $chrysalis$\n" + declarations + "BEGIN\n" + body
                + "    RETURN NEW;\nEND\n$chrysalis$";
    }

    private String onInsert(ColumnSync sync) {
        String after = "NEW." + names.quote(sync.after());
        if (!sync.goesBackward()) {
            return forward(sync, 2);
        }
        if (!sync.goesForward()) {
            return backward(sync, 2);
        }
        return "        IF " + after + " IS NOT NULL THEN\n" + backward(sync, 3) + "        ELSE\n" + forward(sync, 3)
                + "        END IF;\n";
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
        return lines(depth, "chrysalis_after := " + evaluated(sync, sync.conversion().forward(), sync.beforeName(), sync.before()) + ";",
                "NEW." + names.quote(sync.after()) + " := chrysalis_after;");
    }

    /** The old value stays where the new one already follows from it: several old values may give the same new one. */
    private String backward(ColumnSync sync, int depth) {
        String assign = "NEW." + names.quote(sync.before()) + " := chrysalis_before;";
        String evaluate = "chrysalis_before := " + evaluated(sync, sync.conversion().backward(), sync.afterName(), sync.after()) + ";";
        if (sync.conversion().forward().isBlank()) {
            return lines(depth, evaluate, assign);
        }
        Column after = sync.table().column(sync.after()).orElseThrow();
        return lines(depth, "chrysalis_after := " + evaluated(sync, sync.conversion().forward(), sync.beforeName(), sync.before()) + ";",
                "IF " + differs(after, "chrysalis_after", "NEW." + names.quote(sync.after())) + " THEN", "    " + evaluate, "    " + assign,
                "END IF;");
    }

    /**
     * An expression over the new row, in which columns may be called by name or by table and name. The one that the expression starts
     * from goes by the name it has there, even where it is called otherwise by now.
     */
    private String evaluated(ColumnSync sync, String expression, String name, String column) {
        return evaluated(sync.table().name(), sync.read(expression), expression, name, column);
    }

    private String evaluated(ObjectName table, List<Column> columns, String expression, String name, String column) {
        StringBuilder row = new StringBuilder("NEW." + names.quote(column) + " AS " + names.quote(name));
        for (Column other : columns) {
            if (!other.name().equals(column) && !other.name().equals(name)) {
                row.append(", NEW.").append(names.quote(other.name())).append(" AS ").append(names.quote(other.name()));
            }
        }
        return "(SELECT (" + expression + ") FROM (SELECT " + row + ") AS " + names.quote(table.name()) + ")";
    }

    private String changed(ColumnSync sync, String column) {
        return differs(sync.table().column(column).orElseThrow(), "NEW." + names.quote(column), "OLD." + names.quote(column));
    }

    private String differs(Column column, String one, String other) {
        String type = MODIFIERS_OR_ARRAY.matcher(column.type().definition()).replaceAll("");
        String cast = WITHOUT_EQUALITY.contains(type) ? "::text" : "";
        return one + cast + " IS DISTINCT FROM " + other + cast;
    }

    private String declared(ColumnSync sync, String variable, String column) {
        return "    " + variable + " " + names.quote(sync.table().name()) + "." + names.quote(column) + "%TYPE;\n";
    }

    private String lines(int depth, String... lines) {
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
