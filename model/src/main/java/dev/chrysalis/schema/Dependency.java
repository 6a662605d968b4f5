package dev.chrysalis.schema;

/**
 * That one object cannot be without another, by the server's own record.
 *
 * @param dependent the one that must go first and come last
 * @param on        the one it needs
 */
public record Dependency(ObjectId dependent, ObjectId on) {
}
