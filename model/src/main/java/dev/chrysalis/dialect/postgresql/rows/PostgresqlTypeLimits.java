package dev.chrysalis.dialect.postgresql.rows;

import dev.chrysalis.dialect.sql.RowQuestions;
import dev.chrysalis.schema.DataType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
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
    private static final Pattern TIME = Pattern.compile("date$|time|interval");
    /** Of a text that the server reads as a time: digits behind the microseconds, a zone behind the hour, a day. */
    private static final String MORE_DIGITS = "[.,][0-9]{6}[0-9]*[1-9]";
    private static final String ZONE = "(:[0-9]{2}|t[0-9]{2,6})([.,][0-9]+)?\\s*([-+][0-9]|z|(?!am|pm|bc|ad|mon|tue|wed|thu|fri|sat|sun)[a-z]{2})";
    private static final String DAY = "[0-9][-/.][0-9]{1,2}[-/.][0-9]|[0-9]{8}t";
    private static final Map<String, Integer> BYTES = Map.of("name", 63, "\"char\"", 1);
    private static final Map<String, Long> GREATEST = Map.of("smallint", (long) Short.MAX_VALUE, "integer", (long) Integer.MAX_VALUE,
            "bigint", Long.MAX_VALUE);

    @Override
    public Optional<String> exceeds(String column, DataType before, DataType after) {
        if (isArray(after)) {
            // what is no array becomes one by its text
            String array = isArray(before) ? column : "(" + column + ")::text::text[]";
            return exceeds("chrysalis_element", isArray(before) ? element(before) : DataType.builtIn("text"), element(after))
                    .map(condition -> "EXISTS (SELECT 1 FROM unnest(" + array + ") AS elements(chrysalis_element) WHERE "
                    + condition + ")");
        }
        boolean text = TEXT.matcher(before.definition()).matches();
        Optional<String> cut = cut(text ? column : "(" + column + ")::text", before.definition(), after.definition());
        if (cut.isPresent()) {
            return cut;
        }
        if (after.definition().equals("jsonb") && (text || before.definition().equals("json"))) {
            return Optional.of(givenTwice(column));
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
        if (after.equals("money")) {
            return Optional.of(text + " ~ '[.,][0-9]{2}[0-9]*[1-9]'");
        }
        if (TIME.matcher(after).lookingAt()) {
            return Optional.of(mistimed(text, after));
        }
        return NUMERIC.matcher(after).matches() ? rounded(text + "::numeric", "numeric", after) : Optional.empty();
    }

    /** Which times, dates and intervals lose digits, a zone, or the day or hour that they name beside. */
    private static String mistimed(String text, String after) {
        List<String> losses = new ArrayList<>();
        if (after.equals("date")) {
            losses.add(text + "::timestamp <> " + text + "::date");
        } else if (PRECISION.matcher(after).find()) {
            losses.add(text + "::" + PRECISION.matcher(after).replaceFirst("") + " <> " + text + "::" + after);
        }
        if (!after.startsWith("interval")) {
            losses.add(text + " ~ '" + MORE_DIGITS + "'");
            if (!after.endsWith("with time zone")) {
                losses.add(text + " ~* '" + ZONE + "'");
            }
            if (after.startsWith("time ") || after.startsWith("time(")) {
                losses.add(text + " ~ '" + DAY + "'");
            }
        }
        return losses.isEmpty() ? "false" : String.join(" OR ", losses);
    }

    /** Which json names a key twice in one object, however deep: the last of its values alone is kept. */
    private static String givenTwice(String column) {
        String object = "CASE WHEN json_typeof(part.value) = 'object' THEN part.value ELSE '{}' END";
        String array = "CASE WHEN json_typeof(part.value) = 'array' THEN part.value ELSE '[]' END";
        return "EXISTS (WITH RECURSIVE part (value) AS (SELECT (" + column + ")::json UNION ALL SELECT inner_part.value FROM part,"
                + " LATERAL (SELECT field.value FROM json_each(" + object + ") AS field"
                + " UNION ALL SELECT element.value FROM json_array_elements(" + array + ") AS element (value)) AS inner_part)"
                + " SELECT FROM part, LATERAL (SELECT key FROM json_object_keys(" + object
                + ") AS key GROUP BY key HAVING count(*) > 1) AS twice)";
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
