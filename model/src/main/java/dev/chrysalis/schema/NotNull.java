package dev.chrysalis.schema;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How a server that keeps it as a constraint, PostgreSQL since 18, keeps that a column may not be null. {@link Column#options()} says it.
 *
 * @param bounds  {@code NOT VALID} or {@code NO INHERIT}, where it does not bind all rows or heirs
 * @param name    the name that somebody chose; empty where the server made one up
 * @param comment the comment on the constraint
 */
public record NotNull(Optional<String> bounds, Optional<String> name, Optional<String> comment) {

    /** As it is when nobody says more than that the column may not be null. */
    public static final NotNull PLAIN = new NotNull(Optional.empty(), Optional.empty(), Optional.empty());

    private static final String NOT_VALID = "NOT VALID";
    private static final String BOUNDS = "NOT NULL";
    private static final String NAME = "NOT NULL NAME";
    private static final String COMMENT = "NOT NULL COMMENT";

    /** The server makes it up from table, column and this ending, and keeps it when these get other names. */
    private static final Pattern MADE_UP = Pattern.compile("_not_null\\d*$");

    public static NotNull of(Column column) {
        Map<String, String> options = column.options();
        return new NotNull(Optional.ofNullable(options.get(BOUNDS)), Optional.ofNullable(options.get(NAME)),
                Optional.ofNullable(options.get(COMMENT)));
    }

    /** Whether rows that were there before it may be empty. */
    public boolean isNotValid() {
        return bounds.equals(Optional.of(NOT_VALID));
    }

    /** Whether it binds rows or heirs that the other one does not. */
    public boolean bindsMoreThan(NotNull other) {
        return other.bounds.isPresent() && !other.bounds.equals(bounds);
    }

    public NotNull withBounds(Optional<String> others) {
        return new NotNull(others, name, comment);
    }

    /** Whether an option of a column speaks of this. */
    public static boolean isMeantBy(String option) {
        return option.equals(BOUNDS) || option.equals(NAME) || option.equals(COMMENT);
    }

    public static boolean isMadeUp(String name) {
        return MADE_UP.matcher(name).find();
    }

    /** The options of a column, which say this and nothing else of it. */
    public Map<String, String> in(Map<String, String> options) {
        Map<String, String> all = new TreeMap<>(options);
        all.keySet().removeIf(NotNull::isMeantBy);
        bounds.ifPresent(text -> all.put(BOUNDS, text));
        name.ifPresent(text -> all.put(NAME, text));
        comment.ifPresent(text -> all.put(COMMENT, text));
        return all;
    }
}
