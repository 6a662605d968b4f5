package dev.chrysalis.diff;

import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who owns an object, or who may do what with it, differs between two databases. Told on demand only, because two databases often have
 * other roles, and never planned.
 *
 * @param attribute {@code owner} or {@code privileges}
 * @param prod      as PROD has it, in the server's own notation
 * @param dev       as DEV has it
 */
public record OwnerDifference(ObjectId subject, String attribute, String prod, String dev) {

    /** The differences of objects and columns that are on both sides. */
    public static List<OwnerDifference> between(Schema prod, Schema dev) {
        List<OwnerDifference> found = new ArrayList<>();
        for (SchemaObject after : dev.objects().values()) {
            Optional<SchemaObject> before = prod.find(after.id());
            before.ifPresent(object -> {
                add(after.id(), object.annotations(), after.annotations(), found);
                if (object instanceof Table old && after instanceof Table table) {
                    addColumns(old, table, found);
                }
            });
        }
        return found;
    }

    private static void addColumns(Table before, Table after, List<OwnerDifference> found) {
        for (Column column : after.columns()) {
            before.column(column.name()).ifPresent(old ->
                    add(ObjectId.column(after.name(), column.name()), old.annotations(), column.annotations(), found));
        }
    }

    private static void add(ObjectId subject, Annotations before, Annotations after, List<OwnerDifference> found) {
        if (!before.owner().equals(after.owner())) {
            found.add(new OwnerDifference(subject, "owner", before.owner(), after.owner()));
        }
        if (!before.privileges().equals(after.privileges())) {
            found.add(new OwnerDifference(subject, "privileges", String.join(", ", before.privileges()),
                    String.join(", ", after.privileges())));
        }
    }
}
