package dev.chrysalis.dialect.h2;

import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import java.util.Optional;

/** {@code COMMENT ON} for the kinds that H2 keeps comments of. */
final class H2Comments {

    private final H2Names names;
    private final H2Target targets;

    H2Comments(H2Names names) {
        this.names = names;
        this.targets = new H2Target(names);
    }

    String set(ObjectId id, Optional<String> comment) {
        String target = id.kind() == ObjectKind.MATERIALIZED_VIEW ? "VIEW " + names.quote(id.name()) : targets.of(id);
        return "COMMENT ON " + target + " IS " + comment.map(names::literal).orElse("NULL");
    }

    /** For an object that was just made and has no comment yet. */
    Optional<String> initial(ObjectId id, Annotations annotations) {
        return annotations.comment().map(comment -> set(id, Optional.of(comment)));
    }
}
