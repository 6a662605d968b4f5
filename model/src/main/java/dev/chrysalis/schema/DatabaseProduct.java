package dev.chrysalis.schema;

/**
 * What server it is.
 *
 * @param name    as people call it: {@code PostgreSQL}, {@code H2}
 * @param version as it reports itself: {@code 16.4}
 * @param major   the number that decides what it can do
 */
public record DatabaseProduct(String name, String version, int major) {

    @Override
    public String toString() {
        return name + " " + version;
    }
}
