package dev.chrysalis.diff;

import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.ObjectId;
import java.util.Optional;

/**
 * A fact about who owns an object or who may do what with it. Told on demand only, because two databases often have other roles.
 * {@code before} is empty for an object that is in DEV only.
 */
public sealed interface AccessChange extends SchemaChange {

    Optional<Annotations> before();

    Annotations after();

    @Override
    default Difference difference() {
        return Difference.CHANGED;
    }

    /** Whether the object is another's. */
    default boolean changesOwner() {
        return before().map(old -> !old.owner().equals(after().owner())).orElse(true);
    }

    record OwnerChanged(ObjectId subject, Optional<Annotations> before, Annotations after) implements AccessChange {
    }

    record PrivilegesChanged(ObjectId subject, Optional<Annotations> before, Annotations after) implements AccessChange {
    }
}
