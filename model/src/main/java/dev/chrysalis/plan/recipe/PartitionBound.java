package dev.chrysalis.plan.recipe;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which rows a partition takes.
 *
 * @param text the server's own form: {@code FOR VALUES IN ('a', 'b')}, {@code DEFAULT}
 */
record PartitionBound(String text) {

    private static final Pattern LIST = Pattern.compile("FOR VALUES IN \\((.*)\\)", Pattern.DOTALL);
    private static final Pattern RANGE = Pattern.compile("FOR VALUES FROM \\((.*)\\) TO \\((.*)\\)", Pattern.DOTALL);
    private static final Pattern HASH = Pattern.compile("FOR VALUES WITH \\(modulus (\\d+), remainder (\\d+)\\)");
    private static final Pattern VALUE = Pattern.compile("'(?:[^']|'')*'|[^,\\s]+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    /** Whether some row could be taken by either, so that no server has both in one table. */
    boolean overlaps(PartitionBound other) {
        Matcher range = RANGE.matcher(text);
        Matcher otherRange = RANGE.matcher(other.text);
        if (range.matches() && otherRange.matches()) {
            return compare(range.group(1), otherRange.group(2)) < 0 && compare(otherRange.group(1), range.group(2)) < 0;
        }
        Matcher list = LIST.matcher(text);
        Matcher otherList = LIST.matcher(other.text);
        if (list.matches() && otherList.matches()) {
            List<String> others = values(otherList.group(1));
            return values(list.group(1)).stream().anyMatch(others::contains);
        }
        Matcher hash = HASH.matcher(text);
        Matcher otherHash = HASH.matcher(other.text);
        if (hash.matches() && otherHash.matches()) {
            BigInteger common = new BigInteger(hash.group(1)).gcd(new BigInteger(otherHash.group(1)));
            return new BigInteger(hash.group(2)).subtract(new BigInteger(otherHash.group(2))).mod(common).signum() == 0;
        }
        return text.equals(other.text);
    }

    private static int compare(String one, String other) {
        List<String> values = values(one);
        List<String> others = values(other);
        for (int index = 0; index < Math.min(values.size(), others.size()); index++) {
            int order = compareValues(values.get(index), others.get(index));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compareValues(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        if (one.equals("MINVALUE") || other.equals("MAXVALUE")) {
            return -1;
        }
        if (one.equals("MAXVALUE") || other.equals("MINVALUE")) {
            return 1;
        }
        String plain = one.replace("'", "");
        String otherPlain = other.replace("'", "");
        return NUMBER.matcher(plain).matches() && NUMBER.matcher(otherPlain).matches()
                ? new BigDecimal(plain).compareTo(new BigDecimal(otherPlain)) : plain.compareTo(otherPlain);
    }

    private static List<String> values(String list) {
        List<String> values = new ArrayList<>();
        Matcher matcher = VALUE.matcher(list);
        while (matcher.find()) {
            values.add(matcher.group());
        }
        return values;
    }
}
