package dev.chrysalis.dialect.postgresql.rows;

import java.util.List;

/**
 * Asks whether values are the same to the last bit. Equality does not tell: 1.0 equals 1.00, a month thirty days, and json nothing at
 * all.
 */
final class PostgresqlImages {

    private PostgresqlImages() {
    }

    /** Whether one of the values differs from the other in its place, which is of the same type; nulls are the same. */
    static String differ(List<String> ones, List<String> others) {
        return "record_image_ne(" + row(ones) + ", " + row(others) + ")";
    }

    /** Whether two values of one type are the same; nulls are. */
    static String same(String one, String other) {
        return "record_image_eq(" + row(List.of(one)) + ", " + row(List.of(other)) + ")";
    }

    private static String row(List<String> values) {
        return "ROW(" + String.join(", ", values) + ")";
    }
}
