package dev.chrysalis.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An index that no constraint owns.
 *
 * @param keys       its key columns or expressions, in order, as the server deparses them
 * @param predicate  the rows it covers, where it is partial
 * @param definition the server's own deparsed {@code CREATE INDEX}
 * @param valid      false where a concurrent build was cut off: every write keeps it up to date, no read uses it
 * @param attachedTo the index of the partitioned parent that it belongs to
 * @param options    what the definition does not say: {@code CLUSTER}, {@code STATISTICS n}…
 */
public record Index(String name, List<String> keys, boolean unique, String method, Optional<String> predicate, String definition,
                    boolean valid, Optional<ObjectName> attachedTo, Map<String, String> options, Annotations annotations) {

    /** The option that says by which index the rows of the table are ordered: {@link #ITSELF}, or the name of another. */
    public static final String CLUSTER = "CLUSTER";
    public static final String ITSELF = "true";

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[^\\s\".(]+)";
    private static final Pattern PREFIX =
            Pattern.compile("^CREATE .*?INDEX " + NAME + "(?:\\." + NAME + ")? ON (?:ONLY )?" + NAME + "(?:\\." + NAME + ")?\\s*");

    public Index {
        keys = List.copyOf(keys);
        options = Options.sorted(options);
    }

    public Index withAttachedTo(Optional<ObjectName> other) {
        return new Index(name, keys, unique, method, predicate, definition, valid, other, options, annotations);
    }

    public Index withOptions(Map<String, String> others) {
        return new Index(name, keys, unique, method, predicate, definition, valid, attachedTo, others, annotations);
    }

    /** Whether it takes the rows of a condition only, or what an expression makes of them. */
    public boolean isConditional() {
        return predicate.isPresent() || keys.stream().anyMatch(key -> key.contains("("));
    }

    /** The definition from its method on: equal for indexes that differ in nothing but their own name and their table's. */
    public String structure() {
        return PREFIX.matcher(definition).replaceFirst("");
    }
}
