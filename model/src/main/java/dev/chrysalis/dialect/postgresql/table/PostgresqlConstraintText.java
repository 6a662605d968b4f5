package dev.chrysalis.dialect.postgresql.table;

import dev.chrysalis.schema.Constraint;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The deparsed definition of a constraint, taken apart: rule, deferrability, validity. */
public final class PostgresqlConstraintText {

    private static final String NOT_VALID = " NOT VALID";
    private static final Pattern DEFERRABILITY = Pattern.compile("( DEFERRABLE)?( INITIALLY DEFERRED)?$");

    private final String validated;
    private final int ruleEnd;

    public PostgresqlConstraintText(Constraint constraint) {
        String definition = constraint.definition();
        this.validated = definition.endsWith(NOT_VALID) ? definition.substring(0, definition.length() - NOT_VALID.length()) : definition;
        Matcher matcher = DEFERRABILITY.matcher(validated);
        this.ruleEnd = matcher.find() ? matcher.start() : validated.length();
    }

    /** All but {@code NOT VALID}. */
    public String validated() {
        return validated;
    }

    /** What it demands, without when it is asked. */
    public String rule() {
        return validated.substring(0, ruleEnd);
    }

    /** With a leading blank; empty where it is asked at once. */
    String deferrability() {
        return validated.substring(ruleEnd);
    }
}
