package dev.chrysalis.plan.recipe;

import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.Identity;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.SchemaObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who has which name in the namespace that tables, views, sequences, types, indexes and keys share. */
public final class RelationNames {

    private RelationNames() {
    }

    /** Each name of that schema that is taken, and by whom. */
    public static Map<ObjectName, ObjectId> in(Schema schema) {
        Map<ObjectName, ObjectId> names = new HashMap<>();
        for (SchemaObject object : schema.objects().values()) {
            Making.withParts(object).forEach(part -> of(schema, part).ifPresent(name -> names.put(name, part)));
        }
        return names;
    }

    /** The name that an object of that schema takes; a column that of its own sequence. */
    static Optional<ObjectName> of(Schema schema, ObjectId object) {
        return switch (object.kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE -> Optional.of(object.name());
            case TYPE -> Optional.of(object.name()).filter(name -> object.part().isEmpty());
            case OTHER -> Optional.of(object.name()).filter(name -> object.part().equals("foreign table"));
            case INDEX -> Optional.of(object.name().withName(object.part()));
            case COLUMN -> schema.table(object.name()).flatMap(table -> table.column(object.part())).flatMap(Column::identity)
                    .flatMap(Identity::name);
            case CONSTRAINT -> schema.table(object.name()).flatMap(table -> table.constraint(object.part()))
                    .filter(Constraint::isKeptByIndex).map(constraint -> object.name().withName(object.part()));
            default -> Optional.empty();
        };
    }
}
