package dev.chrysalis.schema;

import java.util.List;
import java.util.Optional;

/**
 * What every object may carry beside its definition.
 *
 * @param comment    the comment stored with it
 * @param owner      the role that owns it; empty where the database knows none or it was not read
 * @param privileges who may do what, in the server's own notation, sorted; empty means the server's default
 */
public record Annotations(Optional<String> comment, String owner, List<String> privileges) {

    public static final Annotations NONE = new Annotations(Optional.empty(), "", List.of());

    public Annotations {
        privileges = List.copyOf(privileges);
    }

    public static Annotations comment(Optional<String> comment) {
        return comment.isEmpty() ? NONE : new Annotations(comment, "", List.of());
    }
}
