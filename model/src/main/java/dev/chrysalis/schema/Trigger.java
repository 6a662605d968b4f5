package dev.chrysalis.schema;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A trigger on a table or view.
 *
 * @param definition the server's own deparsed {@code CREATE TRIGGER}
 * @param function   the routine it calls, where the server has such
 * @param enabled    the server's word for when it fires: {@code ORIGIN}, {@code DISABLED}, {@code REPLICA}, {@code ALWAYS}
 * @param inherited  whether it is there only because the partitioned parent has it
 */
public record Trigger(String name, String definition, Optional<ObjectId> function, String enabled, boolean inherited,
                      Annotations annotations) {

    private static final Pattern UPDATE = Pattern.compile("\\bUPDATE(?: OF ((?:(?!\\bOR\\b|\\bON\\b).)*))?(?= OR | ON )", Pattern.DOTALL);

    /** Whether it fires where a statement writes that column of rows that are there. */
    public boolean firesOnUpdateOf(String column) {
        String event = definition.split("(?i)\\b(?:FOR EACH|EXECUTE)\\b", 2)[0];
        return !enabled.equals("DISABLED") && !enabled.equals("REPLICA") && UPDATE.matcher(event).results()
                .anyMatch(found -> found.group(1) == null || Pattern.compile("(?<![\\w$])\"?" + Pattern.quote(column) + "\"?(?![\\w$])")
                        .matcher(found.group(1)).find());
    }
}
