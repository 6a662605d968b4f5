package dev.chrysalis.schema;

import java.util.List;
import java.util.Optional;

/**
 * What every object may carry beside its definition.
 *
 * @param comment    the comment stored with it
 * @param owner      the role that owns it; empty where the database knows none or it was not read
 * @param privileges who may do what, sorted: {@code reader=rw*} is a role with the server's letter for each right, a {@code *} after each
 *                   that it may
 *                   pass on; {@link #OWNER} stands for the owner, nothing for everybody; empty means the server's default
 */
public record Annotations(Optional<String> comment, String owner, List<String> privileges) {

    /** The owner, whoever that is. */
    public static final String OWNER = "*";

    public static final Annotations NONE = new Annotations(Optional.empty(), "", List.of());

    public Annotations {
        privileges = List.copyOf(privileges);
    }

    public Annotations withOwner(String other) {
        return new Annotations(comment, other, privileges);
    }

    public static Annotations comment(Optional<String> comment) {
        return comment.isEmpty() ? NONE : new Annotations(comment, "", List.of());
    }
}
