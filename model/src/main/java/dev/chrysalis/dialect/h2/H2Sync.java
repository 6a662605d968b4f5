package dev.chrysalis.dialect.h2;

import static java.util.stream.Collectors.joining;

import dev.chrysalis.dialect.ColumnFilling;
import dev.chrysalis.dialect.ColumnSync;
import dev.chrysalis.dialect.SyncSql;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.List;

/**
 * Keeps columns equal by a trigger before insert and update. Its Java source is kept in the database and compiled by H2, so that an
 * application that embeds the database needs no class of Chrysalis, but a Java platform with its compiler.
 */
final class H2Sync implements SyncSql {

    private final H2Names names;
    private final H2SyncSource source;
    private final H2States states;

    H2Sync(H2Names names) {
        this.names = names;
        this.source = new H2SyncSource(names);
        this.states = new H2States(names);
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
    public String fill(ColumnSync sync) {
        return sync.filling(names);
    }

    @Override
    public String needsFill(ColumnSync sync) {
        return sync.after().stream().map(side -> {
            String type = sync.table().column(side.column()).orElseThrow().type().definition();
            return H2Images.differ(type, names.quote(side.column()), "CAST((" + side.expression() + ") AS " + type + ")");
        }).collect(joining(" OR "));
    }

    @Override
    public String isFilled(ColumnSync sync) {
        return "SELECT NOT EXISTS (SELECT 1 FROM " + names.quote(sync.table().name()) + " WHERE " + needsFill(sync) + ")";
    }

    @Override
    public String isInstalled(ObjectName table, String name) {
        return states.exists(new ObjectId(ObjectKind.TRIGGER, table, name));
    }
}
