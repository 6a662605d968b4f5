package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.sql.ColumnFilling;
import dev.chrysalis.dialect.sql.ColumnSync;
import dev.chrysalis.dialect.sql.SyncSql;
import dev.chrysalis.dialect.sql.SyncedRows;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Trigger;
import java.util.List;

/**
 * Keeps columns equal by a trigger before insert and update. Its Java source is kept in the database and compiled by H2, so that an
 * application that embeds the database needs no class of Chrysalis, but a Java platform with its compiler.
 */
final class H2Sync implements SyncSql {

    private final H2Names names;
    private final H2SyncSource source;
    private final H2States states;
    private final SyncedRows rows;

    H2Sync(H2Names names) {
        this.names = names;
        this.source = new H2SyncSource(names);
        this.states = new H2States(names);
        this.rows = new SyncedRows(names, (column, one, other) -> H2Images.differ(column.type().definition(), one, other));
    }

    @Override
    public List<String> install(ColumnSync sync) {
        return install(sync.table().name(), sync.name(), "INSERT, UPDATE", source.of(sync));
    }

    @Override
    public List<String> install(ColumnFilling filling) {
        return install(filling.table().name(), filling.name(), "INSERT", source.of(filling));
    }

    private List<String> install(ObjectName table, String name, String events, String text) {
        String quoted = text.contains("$$") ? names.literal(text) : "$$" + text + "$$";
        return List.of("CREATE TRIGGER " + names.quote(table.withName(name)) + "\n    BEFORE " + events + " ON " + names.quote(table)
                + "\n    FOR EACH ROW AS " + quoted);
    }

    @Override
    public List<String> remove(ObjectName table, String name) {
        return List.of("DROP TRIGGER IF EXISTS " + names.quote(table.withName(name)));
    }

    @Override
    public SyncedRows rows() {
        return rows;
    }

    @Override
    public String isInstalled(ObjectName table, String name) {
        return states.exists(new ObjectId(ObjectKind.TRIGGER, table, name));
    }

    /** Triggers fire in the order in which they were made. */
    @Override
    public boolean isFollowedBy(Trigger trigger, String name) {
        return false;
    }

    @Override
    public boolean borrowsRights() {
        return false;
    }
}
