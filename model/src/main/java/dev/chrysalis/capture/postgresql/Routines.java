package dev.chrysalis.capture.postgresql;

import dev.chrysalis.dialect.postgresql.CatalogQuery;
import dev.chrysalis.schema.Routine;
import dev.chrysalis.schema.RoutineKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The functions, procedures, window functions and aggregates. */
final class Routines {

    private final List<Routine> objects = new ArrayList<>();

    Routines(Reading reading) throws SQLException {
        reading.forEach(CatalogQuery.ROUTINES, row -> add(reading, row));
        reading.forEach(CatalogQuery.AGGREGATES, row -> add(reading, row));
    }

    List<Routine> objects() {
        return objects;
    }

    private void add(Reading reading, CatalogRow row) throws SQLException {
        Address address = Address.of("pg_proc", row.number("oid"));
        if (reading.isMember(address)) {
            return;
        }
        Routine routine = new Routine(row.name(), row.text("argument_types"), kind(row.text("kind")), row.text("result"),
                row.text("language"), row.text("definition").stripTrailing(), reading.annotations(address, row));
        objects.add(routine);
        reading.know(address, routine.id());
    }

    private RoutineKind kind(String letter) {
        return switch (letter) {
            case "p" -> RoutineKind.PROCEDURE;
            case "a" -> RoutineKind.AGGREGATE;
            case "w" -> RoutineKind.WINDOW;
            default -> RoutineKind.FUNCTION;
        };
    }
}
