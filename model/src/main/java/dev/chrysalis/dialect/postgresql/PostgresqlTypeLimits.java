package dev.chrysalis.dialect.postgresql;

import dev.chrysalis.dialect.sql.RowQuestions;
import dev.chrysalis.schema.DataType;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which values a shorter or narrower type does not hold. */
final class PostgresqlTypeLimits implements RowQuestions.TypeLimits {

    private static final Pattern LENGTH = Pattern.compile("(?:character varying|character)\\((\\d+)\\)");
    private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+),(-?\\d+)\\)");
    private static final Pattern TEXT = Pattern.compile("text|citext|name|(?:character varying|character)(?:\\(\\d+\\))?");
    private static final Pattern NUMBER = Pattern.compile("smallint|integer|bigint|real|double precision|numeric(?:\\(\\d+,-?\\d+\\))?");
    private static final Map<String, Long> GREATEST = Map.of("smallint", (long) Short.MAX_VALUE, "integer", (long) Integer.MAX_VALUE,
            "bigint", Long.MAX_VALUE);

    @Override
    public Optional<String> exceeds(String column, DataType before, DataType after) {
        if (isArray(before) && isArray(after)) {
            return exceeds("chrysalis_element", element(before), element(after)).map(condition -> "EXISTS (SELECT 1 FROM unnest(" + column
                    + ") AS elements(chrysalis_element) WHERE " + condition + ")");
        }
        Matcher length = LENGTH.matcher(after.definition());
        if (length.matches() && TEXT.matcher(before.definition()).matches()) {
            return Optional.of("char_length(" + column + ") > " + length.group(1));
        }
        if (!NUMBER.matcher(before.definition()).matches()) {
            return Optional.empty();
        }
        Matcher numeric = NUMERIC.matcher(after.definition());
        if (numeric.matches()) {
            int scale = Integer.parseInt(numeric.group(2));
            String bound = "1" + "0".repeat(Math.max(0, Integer.parseInt(numeric.group(1)) - scale));
            return Optional.of("abs(round(" + column + "::numeric, " + scale + ")) >= " + bound + " OR round(" + column + "::numeric, "
                    + scale
                    + ") <> " + column + "::numeric");
        }
        return Optional.ofNullable(GREATEST.get(after.definition())).map(BigInteger::valueOf)
                .map(greatest -> column + "::numeric NOT BETWEEN " + greatest.negate().subtract(BigInteger.ONE) + " AND " + greatest
                + " OR "
                        + column + "::numeric <> round(" + column + "::numeric)");
    }

    private static boolean isArray(DataType type) {
        return type.definition().endsWith("[]");
    }

    private static DataType element(DataType array) {
        return DataType.builtIn(array.definition().substring(0, array.definition().length() - 2));
    }
}
