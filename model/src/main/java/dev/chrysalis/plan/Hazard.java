package dev.chrysalis.plan;

/**
 * What may hurt while a step runs or afterwards.
 *
 * @param code   stable, lower case with hyphens: {@code table-rewrite}
 * @param reason a whole sentence that says what happens to whom
 */
public record Hazard(String code, Severity severity, String reason) {
}
