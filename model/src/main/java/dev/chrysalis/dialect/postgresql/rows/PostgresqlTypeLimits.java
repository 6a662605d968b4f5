package dev.chrysalis.dialect.postgresql.rows;

import dev.chrysalis.dialect.sql.RowQuestions;
import dev.chrysalis.schema.DataType;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which values a shorter or narrower type does not hold. */
public final class PostgresqlTypeLimits implements RowQuestions.TypeLimits {

    private static final Pattern LENGTH = Pattern.compile("(?:character varying|character)\\((\\d+)\\)");
    private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+),(-?\\d+)\\)");
    private static final Pattern TEXT = Pattern.compile("text|citext|name|(?:character varying|character)(?:\\(\\d+\\))?");
    private static final Pattern NUMBER = Pattern.compile("smallint|integer|bigint|real|double precision|numeric(?:\\(\\d+,-?\\d+\\))?");
    private static final Pattern FLOAT = Pattern.compile("real|double precision");
    private static final Pattern BITS = Pattern.compile("bit( varying)?\\((\\d+)\\)");
    private static final Pattern PRECISION = Pattern.compile("(?<=^time|^timestamp|^interval)\\(\\d\\)");
    private static final Map<String, Integer> BYTES = Map.of("name", 63, "\"char\"", 1);
    private static final Map<String, Long> GREATEST = Map.of("smallint", (long) Short.MAX_VALUE, "integer", (long) Integer.MAX_VALUE,
            "bigint", Long.MAX_VALUE);

    @Override
    public Optional<String> exceeds(String column, DataType before, DataType after) {
        if (isArray(after)) {
            // what is no array becomes one by its text
            String array = isArray(before) ? column : "(" + column + ")::text::text[]";
            return exceeds("chrysalis_element", isArray(before) ? element(before) : DataType.builtIn("text"), element(after))
                    .map(condition -> "EXISTS (SELECT 1 FROM unnest(" + array + ") AS elements(chrysalis_element) WHERE " + condition + ")");
        }
        boolean text = TEXT.matcher(before.definition()).matches();
        Optional<String> cut = cut(text ? column : "(" + column + ")::text", before.definition(), after.definition());
        if (cut.isPresent()) {
            return cut;
        }
        if (text) {
            return misread("(" + column + ")", after.definition());
        }
        return NUMBER.matcher(before.definition()).matches() ? rounded(column, before.definition(), after.definition()) : Optional.empty();
    }

    /** An explicit cast cuts each of them, whatever the value was before. */
    private static Optional<String> cut(String text, String before, String after) {
        Matcher length = LENGTH.matcher(after);
        if (length.matches()) {
            boolean pads = after.startsWith("character(") && !before.startsWith("character(") && TEXT.matcher(before).matches();
            return Optional.of("char_length(" + text + ") > " + length.group(1) + (pads ? " OR " + text + " LIKE '% '" : ""));
        }
        return Optional.ofNullable(BYTES.get(after)).filter(bytes -> !after.equals(before))
                .map(bytes -> "octet_length(" + text + ") > " + bytes);
    }

    /** What a text says that the new type takes in part; what it takes not at all is no question of size. */
    private static Optional<String> misread(String text, String after) {
        Matcher bits = BITS.matcher(after);
        if (bits.matches()) {
            return Optional.of("length(" + text + "::bit varying) " + (bits.group(1) == null ? "<> " : "> ") + bits.group(2));
        }
        if (FLOAT.matcher(after).matches()) {
            return Optional.of(text + "::numeric <> " + text + "::" + after + "::text::numeric");
        }
        if (after.equals("date")) {
            return Optional.of(text + "::timestamp <> " + text + "::date");
        }
        if (PRECISION.matcher(after).find()) {
            return Optional.of(text + "::" + PRECISION.matcher(after).replaceFirst("") + " <> " + text + "::" + after);
        }
        return NUMERIC.matcher(after).matches() ? rounded(text + "::numeric", "numeric", after) : Optional.empty();
    }

    private static Optional<String> rounded(String column, String before, String after) {
        // the server's own way from a float to a numeric leaves digits out
        String digits = FLOAT.matcher(before).matches() ? " OR " + column + "::numeric::" + before + " <> " + column : "";
        Matcher numeric = NUMERIC.matcher(after);
        if (numeric.matches()) {
            int scale = Integer.parseInt(numeric.group(2));
            String bound = "1" + "0".repeat(Math.max(0, Integer.parseInt(numeric.group(1)) - scale));
            return Optional.of("abs(round(" + column + "::numeric, " + scale + ")) >= " + bound + " OR round(" + column + "::numeric, "
                    + scale + ") <> " + column + "::numeric" + digits);
        }
        return Optional.ofNullable(GREATEST.get(after)).map(BigInteger::valueOf)
                .map(greatest -> column + "::numeric NOT BETWEEN " + greatest.negate().subtract(BigInteger.ONE) + " AND " + greatest
                        + " OR " + column + "::numeric <> round(" + column + "::numeric)");
    }

    private static boolean isArray(DataType type) {
        return type.definition().endsWith("[]");
    }

    private static DataType element(DataType array) {
        return DataType.builtIn(array.definition().substring(0, array.definition().length() - 2));
    }
}
