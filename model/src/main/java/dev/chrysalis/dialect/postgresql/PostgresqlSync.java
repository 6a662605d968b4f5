package dev.chrysalis.dialect.postgresql;

import dev.chrysalis.dialect.ColumnFilling;
import dev.chrysalis.dialect.ColumnSync;
import dev.chrysalis.dialect.ColumnSync.Side;
import dev.chrysalis.dialect.SyncSql;
import dev.chrysalis.schema.ObjectName;
import java.util.List;

/** Keeps columns equal by a trigger before insert and update. It changes only the row at hand, so it never calls itself. */
final class PostgresqlSync implements SyncSql {

    /** Triggers fire in the order of their names, byte by byte: after all others this one sees what they made of the row. */
    private static final String LAST = "~";

    private final PostgresqlNames names;
    private final PostgresqlSyncFunction function;

    PostgresqlSync(PostgresqlNames names) {
        this.names = names;
        this.function = new PostgresqlSyncFunction(names);
    }

    @Override
    public List<String> install(ColumnSync sync) {
        return List.of(function.of(sync), trigger(sync.table().name(), sync.name(), "INSERT OR UPDATE"));
    }

    @Override
    public List<String> install(ColumnFilling filling) {
        return List.of(function.of(filling), trigger(filling.table().name(), filling.name(), "INSERT"));
    }

    private String trigger(ObjectName table, String name, String events) {
        return "CREATE TRIGGER " + names.quote(LAST + name) + "\n    BEFORE " + events + " ON " + names.quote(table)
                + "\n    FOR EACH ROW EXECUTE FUNCTION " + names.quote(table.withName(name)) + "()";
    }

    @Override
    public List<String> remove(ObjectName table, String name) {
        return List.of("DROP TRIGGER IF EXISTS " + names.quote(LAST + name) + " ON " + names.quote(table),
                "DROP FUNCTION IF EXISTS " + names.quote(table.withName(name)) + "()");
    }

    @Override
    public String fill(ColumnSync sync) {
        return sync.filling(names);
    }

    @Override
    public String needsFill(ColumnSync sync) {
        return PostgresqlImages.differ(sync.after().stream().map(side -> names.quote(side.column())).toList(),
                sync.after().stream().map(side -> value(sync, side)).toList());
    }

    private static String value(ColumnSync sync, Side side) {
        return "CAST((" + side.expression() + ") AS " + sync.table().column(side.column()).orElseThrow().type() + ")";
    }

    @Override
    public String isFilled(ColumnSync sync) {
        return "SELECT NOT EXISTS (SELECT FROM " + names.quote(sync.table().name()) + " WHERE " + needsFill(sync) + ")";
    }

    @Override
    public String isInstalled(ObjectName table, String name) {
        return "SELECT EXISTS (SELECT FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE n.nspname = " + names.literal(table.schema()) + " AND c.relname = " + names.literal(table.name())
                + " AND t.tgname = " + names.literal(LAST + name) + " AND t.tgenabled IN ('O', 'A'))";
    }
}
