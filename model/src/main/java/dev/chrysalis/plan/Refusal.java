package dev.chrysalis.plan;

/**
 * What Chrysalis will not do.
 *
 * @param subject the object, as people read it
 * @param reason  a whole sentence that says why, and what can be done instead
 */
public record Refusal(String subject, String reason) {
}
