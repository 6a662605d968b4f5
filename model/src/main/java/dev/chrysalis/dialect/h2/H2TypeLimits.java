package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.sql.RowQuestions;
import dev.chrysalis.schema.DataType;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which values a shorter or narrower type of H2 does not hold. */
final class H2TypeLimits implements RowQuestions.TypeLimits {

    private static final Pattern LENGTH = Pattern.compile("CHARACTER(?: VARYING)?\\((\\d+)\\)");
    private static final Pattern NUMERIC = Pattern.compile("(?:NUMERIC|DECIMAL)\\((\\d+)(?:, ?(\\d+))?\\)");
    private static final Pattern TEXT = Pattern.compile("CHARACTER.*");
    private static final Pattern NUMBER =
            Pattern.compile("TINYINT|SMALLINT|INTEGER|BIGINT|REAL|DOUBLE PRECISION|DECFLOAT.*|FLOAT.*|NUMERIC.*|DECIMAL.*");
    private static final Map<String, Long> GREATEST = Map.of("TINYINT", (long) Byte.MAX_VALUE, "SMALLINT", (long) Short.MAX_VALUE,
            "INTEGER", (long) Integer.MAX_VALUE, "BIGINT", Long.MAX_VALUE);

    @Override
    public Optional<String> exceeds(String column, DataType before, DataType after) {
        Matcher length = LENGTH.matcher(after.definition());
        if (length.matches()) {
            String text = TEXT.matcher(before.definition()).matches() ? column : "CAST(" + column + " AS CHARACTER VARYING)";
            return Optional.of("CHAR_LENGTH(" + text + ") > " + length.group(1));
        }
        if (!NUMBER.matcher(before.definition()).matches()) {
            return Optional.empty();
        }
        String exact = "CAST(" + column + " AS DECFLOAT)";
        Matcher numeric = NUMERIC.matcher(after.definition());
        if (numeric.matches()) {
            int scale = numeric.group(2) == null ? 0 : Integer.parseInt(numeric.group(2));
            String bound = "1" + "0".repeat(Integer.parseInt(numeric.group(1)) - scale);
            return Optional.of("ABS(ROUND(" + exact + ", " + scale + ")) >= " + bound + " OR ROUND(" + exact + ", " + scale + ") <> "
                    + exact);
        }
        return Optional.ofNullable(GREATEST.get(after.definition()))
                .map(greatest -> exact + " NOT BETWEEN " + (-greatest) + " - 1 AND " + greatest + " OR " + exact + " <> ROUND(" + exact
                + ")");
    }
}
