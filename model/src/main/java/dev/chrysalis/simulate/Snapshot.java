package dev.chrysalis.simulate;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.sql.RowDigest;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a database holds at one moment, schema and rows, without Chrysalis' journal.
 *
 * @param rows per table that holds rows of its own
 */
record Snapshot(Schema schema, Map<ObjectName, RowDigest> rows) {

    private static final int NAMED = 5;

    static Snapshot of(Database database) {
        try (Connection connection = database.connect()) {
            Schema schema = withoutJournal(new Capture().readWithOwn(connection));
            Map<ObjectName, RowDigest> rows = new TreeMap<>();
            for (Table table : schema.all(Table.class).filter(table -> table.storage().partitionedBy().isEmpty()).toList()) {
                List<String> columns = table.columns().stream().map(Column::name).sorted().toList();
                rows.put(table.name(), RowDigest.of(connection, database.dialect().sql(), table.name(), columns));
            }
            return new Snapshot(schema, rows);
        } catch (SQLException e) {
            throw new ChrysalisException(FaultCode.UNEXPECTED, "The copy could not be read: " + e.getMessage() + ".",
                    "Only the copy is concerned.", "Rehearse again; if it stays, report it with this message.", e);
        }
    }

    private static Schema withoutJournal(Schema schema) {
        List<SchemaObject> objects = schema.objects().values().stream().filter(object -> !isJournal(object.id().name())).toList();
        return Schema.of(schema.product(), objects, List.of(), List.of());
    }

    private static boolean isJournal(ObjectName name) {
        String schema = name.schema().isEmpty() ? name.name() : name.schema();
        return schema.toLowerCase(Locale.ROOT).equals("chrysalis");
    }

    /** What the schema of the other has otherwise, as a clause; empty where nothing. */
    Optional<String> differenceInSchema(Snapshot other) {
        List<String> found = new Comparer().compare(schema, other.schema).changes().stream().map(Snapshot::told).distinct().toList();
        return list(found);
    }

    /** What schema and rows of the other have otherwise, as a clause; empty where nothing. */
    Optional<String> difference(Snapshot other) {
        List<String> found = new ArrayList<>(differenceInSchema(other).stream().toList());
        rows.forEach((table, digest) -> {
            RowDigest now = other.rows.get(table);
            if (now != null && now.rows() != digest.rows()) {
                found.add(table + " had " + digest.rows() + " rows and has " + now.rows());
            } else if (now != null && !now.equals(digest)) {
                found.add("rows of " + table + " have other values than before");
            }
        });
        return list(found);
    }

    private static String told(SchemaChange change) {
        String kind = change.subject().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String fate = switch (change.difference()) {
            case ADDED -> " is there and was not";
            case DROPPED -> " is gone";
            case CHANGED, REPLACED -> " is different";
        };
        return kind + " " + change.subject() + fate;
    }

    private static Optional<String> list(List<String> found) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String more = found.size() > NAMED ? "; and " + (found.size() - NAMED) + " more" : "";
        return Optional.of(String.join("; ", found.stream().limit(NAMED).toList()) + more);
    }
}
