package dev.chrysalis.diff;

import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives constraints that nobody named a name that says what they are. The name that DEV's server made up may well be taken in
 * PROD, by something else.
 */
final class SpokenNames {

    private SpokenNames() {
    }

    static Constraint of(ObjectName table, Constraint constraint) {
        return constraint.hasGeneratedName() ? constraint.withName(spoken(table, constraint)).withGeneratedName(false) : constraint;
    }

    /** DEV with the names that the changes speak of, so that what they add, and what that rests on, is found there. */
    static Schema in(Schema dev, List<SchemaChange> changes) {
        Map<ObjectId, Table> tables = new LinkedHashMap<>();
        for (SchemaChange change : changes) {
            if (change instanceof ObjectChange.ObjectAdded added && added.object() instanceof Table table) {
                tables.put(table.id(), table);
            } else if (change instanceof ConstraintChange.ConstraintAdded added) {
                dev.table(added.table()).ifPresent(table -> tables.merge(table.id(), withName(table, added.constraint()),
                        (known, fresh) -> withName(known, added.constraint())));
            }
        }
        Map<ObjectId, ObjectId> ids = new HashMap<>();
        tables.values().forEach(table -> dev.table(table.name()).ifPresent(before -> pair(before, table, ids)));
        return ids.isEmpty() ? dev : dev.with(tables.values()).renaming(ids);
    }

    private static Table withName(Table table, Constraint spoken) {
        return table.withConstraints(table.constraints().stream()
                .map(constraint -> constraint.hasGeneratedName() && of(table.name(), constraint).equals(spoken) ? spoken
                : constraint).toList());
    }

    private static void pair(Table before, Table spoken, Map<ObjectId, ObjectId> ids) {
        for (int place = 0; place < before.constraints().size(); place++) {
            Constraint constraint = before.constraints().get(place);
            if (constraint.hasGeneratedName()) {
                ids.put(new ObjectId(ObjectKind.CONSTRAINT, before.name(), constraint.name()),
                        new ObjectId(ObjectKind.CONSTRAINT, before.name(), spoken.constraints().get(place).name()));
            }
        }
    }

    static SchemaObject in(SchemaObject object) {
        return object instanceof Table table && table.constraints().stream().anyMatch(Constraint::hasGeneratedName)
                ? table.withConstraints(inOrder(table)) : object;
    }

    private static List<Constraint> inOrder(Table table) {
        Set<String> taken = new HashSet<>();
        List<Constraint> named = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            Constraint spoken = of(table.name(), constraint);
            for (int number = 2; !taken.add(spoken.name()); number++) {
                spoken = spoken.withName(of(table.name(), constraint).name() + "_" + number);
            }
            named.add(spoken);
        }
        return named;
    }

    private static String spoken(ObjectName table, Constraint constraint) {
        String subject = table.name() + (constraint.columns().isEmpty() ? "" : "_" + String.join("_", constraint.columns()));
        return switch (constraint.kind()) {
            case PRIMARY_KEY -> table.name() + "_PKEY";
            case UNIQUE -> subject + "_KEY";
            case FOREIGN_KEY -> subject + "_FKEY";
            case CHECK -> subject + "_CHECK";
            case EXCLUSION -> subject + "_EXCL";
        };
    }
}
