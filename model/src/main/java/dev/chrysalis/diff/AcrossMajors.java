package dev.chrysalis.diff;

import dev.chrysalis.schema.NotNull;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Two majors of one server may write the same view otherwise: before 16 PostgreSQL names the table before each column, since then only
 * where a query has several. Where that is all, DEV's view counts as written like PROD's. Before 18 nothing keeps a name of, a comment
 * on, or bounds to, that a column may not be null: where one of the two cannot have them, they are no difference.
 */
final class AcrossMajors {

    private static final String NAME = "(?:[\\p{L}_][\\p{L}\\p{N}_$]*|\"[^\"]+\")";
    private static final Pattern QUALIFIER = Pattern.compile(NAME + "\\.(?=" + NAME + ")");

    /** Tables, types and functions come with their schema on every major. */
    private static final Pattern SCHEMA = Pattern.compile("(?<=FROM |JOIN |::)\\(*" + NAME + "\\.|" + NAME + "\\.(?=" + NAME + "\\()");

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
            if (object instanceof View view) {
                objects.add(aligned(view, before));
            } else if (object instanceof Table table && knowsNoNotNull(dev) != knowsNoNotNull(prod)) {
                objects.add(aligned(table, before.map(old -> (Table) old)));
            } else {
                objects.add(object);
            }
        }
        return Schema.of(dev.product(), objects, dev.dependencies(), dev.notUnderstood());
    }

    private static View aligned(View view, Optional<SchemaObject> before) {
        return before.map(View.class::cast).filter(old -> isWrittenOtherwise(old.query(), view.query()))
                .map(old -> new View(view.name(), view.materialized(), view.columns(), old.query(), view.options(), view.indexes(),
                        view.triggers(), view.rules(), view.annotations())).orElse(view);
    }

    private static boolean knowsNoNotNull(Schema schema) {
        return schema.product().major() < 18;
    }

    private static Table aligned(Table table, Optional<Table> before) {
        return table.withColumns(table.columns().stream().map(column -> {
            NotNull old = before.flatMap(found -> found.column(column.name()).map(NotNull::of)).orElse(NotNull.PLAIN);
            return column.withOptions(old.in(column.options()));
        }).toList());
    }

    /** Only where one of them names no table before a column: else such a name tells one table from another. */
    private static boolean isWrittenOtherwise(String before, String after) {
        return !before.equals(after) && bare(before).equals(bare(after)) && (namesNoTable(before) || namesNoTable(after));
    }

    private static boolean namesNoTable(String query) {
        return !QUALIFIER.matcher(SCHEMA.matcher(query).replaceAll("")).find();
    }

    private static String bare(String query) {
        return QUALIFIER.matcher(query).replaceAll("").replaceAll("\\s+", " ");
    }
}
