package dev.chrysalis.plan.recipe;

import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import java.util.HashSet;
import java.util.Set;

/**
 * PROD and DEV as they stand when a release is planned, and what rests on what in each. It is the same for all that is asked and drafted,
 * and read once: it grows with the schemas, not with what differs.
 */
public final class BothSides {

    private final Schema prod;
    private final Schema dev;
    private final DependencyIndex prodNeeds;
    private final DependencyIndex devNeeds;
    private final Set<ObjectName> relationsOfDev = new HashSet<>();

    public BothSides(Schema prod, Schema dev) {
        this.prod = prod;
        this.dev = dev;
        prodNeeds = new DependencyIndex(prod);
        devNeeds = new DependencyIndex(dev);
        dev.objects().values().forEach(object -> Making.withParts(object)
                .forEach(part -> RelationNames.of(dev, part).ifPresent(relationsOfDev::add)));
    }

    Schema prod() {
        return prod;
    }

    Schema dev() {
        return dev;
    }

    DependencyIndex prodNeeds() {
        return prodNeeds;
    }

    DependencyIndex devNeeds() {
        return devNeeds;
    }

    /** Whether DEV uses that name of PROD's tables, views, sequences, types, indexes and keys too. */
    boolean isNameReused(ObjectName relation) {
        return relationsOfDev.contains(relation);
    }
}
