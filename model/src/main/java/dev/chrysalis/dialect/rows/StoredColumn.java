package dev.chrysalis.dialect.rows;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column as far as keeping and putting back its values needs it. All parts are as written in SQL.
 *
 * @param type     as a cast writes it; empty where a cast cannot name it
 * @param kept     gives its value in a form that depends on nothing which a release can take away
 * @param fallback its default; empty where it has none
 */
public record StoredColumn(String name, String type, String kept, Writing writing, Optional<String> fallback) {

    private static final Pattern TYPE = Pattern.compile("::[\\w \"]+(\\([\\d, ]+\\))?");
    private static final Pattern CALL = Pattern.compile("[\\w\"]\\s*\\(");

    /** Who gives its values. */
    public enum Writing {
        ANYBODY,
        /** A number of the server's own; a value of somebody else's must be insisted on, and is never changed. */
        NUMBERED,
        /** Follows from the other columns. */
        COMPUTED
    }

    /** A default that is the same for each row and costs nothing to ask for. */
    Optional<String> constant() {
        return fallback.filter(expression -> !CALL.matcher(TYPE.matcher(expression).replaceAll("")).find());
    }
}
