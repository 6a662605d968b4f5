package dev.chrysalis.dialect.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A type that a column is to get, as written in SQL. Where nothing says how a value is made, one that does not fit is refused. */
record NarrowType(String name) {

    private static final Pattern LENGTH =
            Pattern.compile("(?:character\\s+varying|character|varchar|char)\\s*\\(\\s*(\\d+)\\s*\\)", WrittenSql.FLAGS);
    private static final Pattern DIGITS =
            Pattern.compile("(?:numeric|decimal|dec)\\s*\\(\\s*(\\d+)\\s*(?:,\\s*(-?\\d+)\\s*)?\\)", WrittenSql.FLAGS);
    private static final String SMALL = "-32768 AND 32767";
    private static final String USUAL = "-2147483648 AND 2147483647";
    private static final String BIG = "-9223372036854775808 AND 9223372036854775807";
    private static final Map<String, String> RANGES = Map.of(
            "smallint", SMALL, "int2", SMALL, "int", USUAL, "integer", USUAL, "int4", USUAL,
            "bigint", BIG, "int8", BIG);

    Optional<Demand> demand(String table, String column) {
        Matcher length = LENGTH.matcher(name);
        if (length.matches()) {
            return Optional.of(new Demand(table, "rows of " + table + " whose " + column + " is longer than " + length.group(1),
                    "char_length(CAST(" + column + " AS varchar)) > " + length.group(1), List.of()));
        }
        return tooLarge(column).map(condition -> new Demand(table, "rows of " + table + " whose " + column + " is too large for " + name,
                condition, List.of()));
    }

    private Optional<String> tooLarge(String column) {
        Matcher digits = DIGITS.matcher(name);
        if (!digits.matches()) {
            return Optional.ofNullable(RANGES.get(name.toLowerCase(Locale.ROOT)))
                    .map(range -> rounded(column, 0) + " NOT BETWEEN " + range);
        }
        int scale = digits.group(2) == null ? 0 : Integer.parseInt(digits.group(2));
        String limit = BigDecimal.ONE.scaleByPowerOfTen(Integer.parseInt(digits.group(1)) - scale).toPlainString();
        // what is no number fits into each
        return Optional.of("abs(" + rounded(column, scale) + ") >= " + limit + " AND CAST(" + column + " AS varchar) <> 'NaN'");
    }

    /** With all digits that a server knows: without them one of them rounds to whole numbers. */
    private static String rounded(String column, int scale) {
        return "CAST(" + column + " AS numeric(1000, " + scale + "))";
    }
}
