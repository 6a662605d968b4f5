package dev.chrysalis.dialect.postgresql.rows;

import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.dialect.sql.ColumnFilling;
import dev.chrysalis.dialect.sql.ColumnSync;
import dev.chrysalis.dialect.sql.SyncSql;
import dev.chrysalis.dialect.sql.SyncedRows;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Trigger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Keeps columns equal by a trigger before insert and update. It changes only the row at hand, so it never calls itself. */
public final class PostgresqlSync implements SyncSql {

    /** Triggers fire in the order of their names, byte by byte: after all others this one sees what they made of the row. */
    private static final String LAST = "~";

    private final PostgresqlNames names;
    private final PostgresqlSyncFunction function;
    private final SyncedRows rows;

    public PostgresqlSync(PostgresqlNames names) {
        this.names = names;
        this.function = new PostgresqlSyncFunction(names);
        this.rows = new SyncedRows(names, (column, one, other) -> PostgresqlImages.differ(List.of(one), List.of(other)));
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
    public SyncedRows rows() {
        return rows;
    }

    @Override
    public String isInstalled(ObjectName table, String name) {
        return "SELECT EXISTS (SELECT FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE n.nspname = " + names.literal(table.schema()) + " AND c.relname = " + names.literal(table.name())
                + " AND t.tgname = " + names.literal(LAST + name) + " AND t.tgenabled IN ('O', 'A'))";
    }

    @Override
    public boolean isFollowedBy(Trigger trigger, String name) {
        boolean sees = trigger.definition().contains(" BEFORE ") && trigger.definition().contains(" FOR EACH ROW ")
                && !trigger.enabled().equals("DISABLED");
        return sees && Arrays.compareUnsigned(trigger.name().getBytes(StandardCharsets.UTF_8),
                (LAST + name).getBytes(StandardCharsets.UTF_8)) > 0;
    }

    @Override
    public boolean borrowsRights() {
        return true;
    }
}
