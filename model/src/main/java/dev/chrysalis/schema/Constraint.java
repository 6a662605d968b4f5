package dev.chrysalis.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule that the server keeps over the rows of a table.
 *
 * @param columns    the columns it speaks of, in its own order; for a check those that the server records
 * @param references the parent of a foreign key
 * @param definition the server's own deparsed form, without name: {@code FOREIGN KEY (a) REFERENCES b(id) ON DELETE CASCADE}
 * @param validated  false where rows from before it may break it ({@code NOT VALID})
 * @param inherited  whether it is there only because a parent has it
 * @param options    attributes of its index that the definition does not say, such as {@code CLUSTER} or {@code TABLESPACE}
 */
public record Constraint(String name, ConstraintKind kind, List<String> columns, Optional<Reference> references, String definition,
                         boolean validated, boolean inherited, Map<String, String> options, Annotations annotations) {

    /** The option of a constraint whose name the server made up: such a name means nothing and differs from database to database. */
    public static final String NAME_GENERATED = "NAME GENERATED";

    /** The option of a key whose index is not complete: partitions lack their part of it. */
    public static final String INVALID = "INVALID";

    private static final Pattern CHECK = Pattern.compile("CHECK ?\\((.*)\\)(?: NO INHERIT)?(?: NOT VALID)?", Pattern.DOTALL);

    public Constraint {
        columns = List.copyOf(columns);
        options = Options.sorted(options);
    }

    public Constraint withName(String other) {
        return new Constraint(other, kind, columns, references, definition, validated, inherited, options, annotations);
    }

    public Constraint withInherited(boolean other) {
        return new Constraint(name, kind, columns, references, definition, validated, other, options, annotations);
    }

    public Constraint withOptions(Map<String, String> others) {
        return new Constraint(name, kind, columns, references, definition, validated, inherited, others, annotations);
    }

    public Constraint withDefinition(String other) {
        return new Constraint(name, kind, columns, references, other, validated, inherited, options, annotations);
    }

    /** Whether the server keeps it by an index of its own. */
    public boolean isKeptByIndex() {
        return kind == ConstraintKind.PRIMARY_KEY || kind == ConstraintKind.UNIQUE || kind == ConstraintKind.EXCLUSION;
    }

    /** Whether the server keeps it at all; PostgreSQL 18 may be told not to. */
    public boolean isEnforced() {
        return !definition.endsWith(" NOT ENFORCED");
    }

    /** Whether it speaks of periods, which no plain index keeps: a key {@code WITHOUT OVERLAPS}, a foreign key with {@code PERIOD}. */
    public boolean isTemporal() {
        return kind == ConstraintKind.FOREIGN_KEY ? definition.contains(", PERIOD ")
                : isKeptByIndex() && definition.contains(" WITHOUT OVERLAPS)");
    }

    /** What a check demands of a row. */
    public Optional<String> condition() {
        return Optional.of(CHECK.matcher(definition)).filter(Matcher::matches).map(matcher -> matcher.group(1));
    }

    /** Whether nobody chose its name. */
    public boolean hasGeneratedName() {
        return options.containsKey(NAME_GENERATED);
    }

    public Constraint withGeneratedName(boolean generated) {
        Map<String, String> others = new TreeMap<>(options);
        if (generated) {
            others.put(NAME_GENERATED, "true");
        } else {
            others.remove(NAME_GENERATED);
        }
        return withOptions(others);
    }
}
