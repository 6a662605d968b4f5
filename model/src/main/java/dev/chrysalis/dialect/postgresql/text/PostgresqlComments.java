package dev.chrysalis.dialect.postgresql.text;

import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.ObjectId;
import java.util.Optional;

/** {@code COMMENT ON} for every kind of object. */
public final class PostgresqlComments {

    private final PostgresqlNames names;
    private final PostgresqlTarget targets;

    public PostgresqlComments(PostgresqlNames names) {
        this.names = names;
        this.targets = new PostgresqlTarget(names);
    }

    public String set(ObjectId id, Optional<String> comment) {
        return on(targets.of(id), comment);
    }

    public String on(String target, Optional<String> comment) {
        return "COMMENT ON " + target + " IS " + comment.map(names::literal).orElse("NULL");
    }

    /** For an object that was just made and has no comment yet. */
    public Optional<String> initial(ObjectId id, Annotations annotations) {
        return annotations.comment().map(comment -> set(id, Optional.of(comment)));
    }

    public Optional<String> initialOn(String target, Annotations annotations) {
        return annotations.comment().map(comment -> on(target, Optional.of(comment)));
    }
}
