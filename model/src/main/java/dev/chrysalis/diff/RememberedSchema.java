package dev.chrysalis.diff;

import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.Schema;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a database looked like when its last release was completed, as fingerprints: enough to tell a change that somebody made on PROD
 * since from one that DEV made.
 */
public record RememberedSchema(SortedMap<ObjectId, Fingerprint> objects) {

    public RememberedSchema {
        objects = Collections.unmodifiableSortedMap(new TreeMap<>(objects));
    }

    public static RememberedSchema of(Schema schema) {
        SortedMap<ObjectId, Fingerprint> objects = new TreeMap<>();
        schema.objects().values().forEach(object -> objects.putAll(Slices.of(object)));
        return new RememberedSchema(objects);
    }

    /** The objects that were changed on PROD since, while DEV left them as they were: drift, not something to plan. */
    public Set<ObjectId> driftIn(Comparison comparison) {
        return comparison.changes().stream().map(SchemaChange::subject).distinct()
                .filter(subject -> isDrift(subject, comparison)).collect(Collectors.toUnmodifiableSet());
    }

    private boolean isDrift(ObjectId subject, Comparison comparison) {
        Optional<Fingerprint> then = Optional.ofNullable(objects.get(subject));
        return !Slices.find(comparison.prod(), subject).equals(then) && Slices.find(comparison.dev(), subject).equals(then);
    }
}
