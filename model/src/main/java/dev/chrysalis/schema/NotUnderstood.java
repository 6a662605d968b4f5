package dev.chrysalis.schema;

/**
 * Something that is in the database and that Chrysalis cannot compare: said, never passed over.
 *
 * @param subject what it is, in words: {@code foreign table public.remote_orders}
 * @param reason  why it is not compared
 */
public record NotUnderstood(String subject, String reason) {
}
