package dev.chrysalis.dialect.h2;

import java.util.regex.Pattern;

/**
 * Asks whether values are the same to the last bit. Equality does not tell: 1.0 equals 1.00, noon in Berlin eleven in London, and under
 * some collations and types a small letter a capital one.
 */
final class H2Images {

    /** Types whose equal values may differ. */
    private static final Pattern EQUAL_IS_NOT_SAME = Pattern.compile(
            "(?:CHAR|VARCHAR|CHARACTER(?! LARGE)|NUMERIC|DECIMAL|DEC|DECFLOAT|REAL|FLOAT|DOUBLE).*|.* WITH TIME ZONE|.* ARRAY.*|ROW.*",
            Pattern.DOTALL);

    private H2Images() {
    }

    /** Whether two values of one type differ; nulls are the same. */
    static String differ(String type, String one, String other) {
        return image(type, one) + " IS DISTINCT FROM " + image(type, other);
    }

    static String same(String type, String one, String other) {
        return image(type, one) + " IS NOT DISTINCT FROM " + image(type, other);
    }

    private static String image(String type, String value) {
        return EQUAL_IS_NOT_SAME.matcher(type).matches() ? "CAST(CAST(" + value + " AS VARCHAR) AS VARBINARY)" : value;
    }
}
