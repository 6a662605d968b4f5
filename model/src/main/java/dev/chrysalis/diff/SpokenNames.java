package dev.chrysalis.diff;

import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
