package dev.chrysalis.diff;

import dev.chrysalis.schema.Extension;
import dev.chrysalis.schema.NotNull;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two majors of one server may write the same view otherwise: before 16 PostgreSQL names the table before each column, since then only
 * where a query has several. Where that is all, DEV's view counts as written like PROD's. Before 18 nothing keeps a name of, a comment
 * on, or bounds to, that a column may not be null: where one of the two cannot have them, they are no difference. Which version an
 * extension has follows from the server: it counts only where PROD can go up to it.
 */
final class AcrossMajors {

    /** Writes no table before the columns of a query that reads only from one. */
    private static final int WITHOUT_TABLE = 16;

    /** Keeps it as a constraint that a column may not be null. */
    private static final int WITH_NOT_NULL = 18;

    private AcrossMajors() {
    }

    /** DEV as PROD's major would write it. */
    static Schema aligned(Schema dev, Schema prod) {
        if (dev.product().major() == prod.product().major()) {
            return dev;
        }
        List<SchemaObject> objects = new ArrayList<>();
        for (SchemaObject object : dev.objects().values()) {
            Optional<SchemaObject> before = prod.find(object.id());
            if (object instanceof Extension extension) {
                objects.add(aligned(extension, before, prod, prod.product().major() <= dev.product().major()));
            } else if (object instanceof View view && isSince(WITHOUT_TABLE, dev) != isSince(WITHOUT_TABLE, prod)) {
                objects.add(aligned(view, before, isSince(WITHOUT_TABLE, dev)));
            } else if (object instanceof Table table && isSince(WITH_NOT_NULL, dev) != isSince(WITH_NOT_NULL, prod)) {
                objects.add(aligned(table, before.map(old -> (Table) old)));
            } else {
                objects.add(object);
            }
        }
        return dev.with(objects);
    }

    /** DEV's extensions of which the version does not count. */
    static List<Extension> otherVersions(Schema dev, Schema aligned) {
        return dev.all(Extension.class).filter(extension -> !aligned.find(extension.id()).equals(Optional.of(extension))).toList();
    }

    private static Extension aligned(Extension extension, Optional<SchemaObject> before, Schema prod, boolean mayGoUp) {
        boolean held = prod.server().filter(server -> server.extensions().contains(extension.release())).isPresent();
        return held && (mayGoUp || before.isEmpty()) ? extension
                : extension.withVersion(before.map(old -> ((Extension) old).version()).orElse(""));
    }

    private static View aligned(View view, Optional<SchemaObject> before, boolean newer) {
        return before.map(View.class::cast).filter(old -> newer ? QualifiedColumns.areAllThatDiffers(old.query(), view.query())
                        : QualifiedColumns.areAllThatDiffers(view.query(), old.query()))
                .map(old -> new View(view.name(), view.materialized(), view.columns(), old.query(), view.options(), view.indexes(),
                        view.triggers(), view.rules(), view.annotations())).orElse(view);
    }

    private static boolean isSince(int major, Schema schema) {
        return schema.product().major() >= major;
    }

    private static Table aligned(Table table, Optional<Table> before) {
        return table.withColumns(table.columns().stream().map(column -> {
            NotNull old = before.flatMap(found -> found.column(column.name()).map(NotNull::of)).orElse(NotNull.PLAIN);
            return column.withOptions(old.in(column.options()));
        }).toList());
    }
}
