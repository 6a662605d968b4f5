package dev.chrysalis.schema;

/**
 * A rewrite rule other than the one that makes a view.
 *
 * @param definition the server's own deparsed {@code CREATE RULE}
 */
public record Rule(String name, String definition, String enabled, Annotations annotations) {
}
