package dev.chrysalis.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a schema looks, entry by entry, without Chrysalis' own objects and without what says nothing.
 *
 * @param entries the text of each entry by its kind and name
 */
record Dump(SortedMap<String, String> entries) {

    private static final Pattern HEADER = Pattern.compile("^-- (?:Data for )?Name: (.*); Type: ([A-Z ]+); Schema: (.*); Owner: .*$");
    private static final Pattern NOISE = Pattern.compile("^(\\\\(un)?restrict .*|SET default_.*|--.*|)$");
    private static final Pattern OPTIONS = Pattern.compile("\\bWITH \\(((?:[\\w.]+=(?:'(?:[^']|'')*'|\\w+)(?:, )?)+)\\)");
    private static final Pattern OWN = Pattern.compile("\\bchrysalis");

    /** The entries that differ. */
    record Difference(List<String> kinds, List<String> entries) {

        String text(int atMost) {
            return String.join("\n", entries.subList(0, Math.min(atMost, entries.size())));
        }
    }

    /** @param text as {@code pg_dump --schema-only} writes it */
    static Dump parse(String text) {
        TreeMap<String, String> entries = new TreeMap<>();
        String key = "";
        List<String> body = new ArrayList<>();
        for (String line : text.split("\n")) {
            Matcher header = HEADER.matcher(line);
            if (header.matches()) {
                put(entries, key, body);
                key = header.group(2) + " " + header.group(3) + "." + header.group(1);
                body = new ArrayList<>();
            } else if (!NOISE.matcher(line).matches()) {
                body.add(line);
            }
        }
        put(entries, key, body);
        return new Dump(entries);
    }

    private static void put(SortedMap<String, String> entries, String key, List<String> body) {
        if (!key.isEmpty() && !OWN.matcher(key).find()) {
            entries.merge(key, sortOptions(String.join("\n", body)), (first, second) -> first + "\n" + second);
        }
    }

    /** Storage parameters are kept in the order in which they were set, which means nothing. */
    private static String sortOptions(String body) {
        return OPTIONS.matcher(body).replaceAll((MatchResult found) -> Matcher.quoteReplacement("WITH ("
                + Stream.of(found.group(1).split(", ")).sorted().collect(Collectors.joining(", ")) + ")"));
    }

    /** The same with the lines of each table in one order. */
    Dump withoutColumnOrder() {
        TreeMap<String, String> sorted = new TreeMap<>();
        entries.forEach((key, body) -> sorted.put(key, key.startsWith("TABLE ") || key.startsWith("FOREIGN TABLE ") ? sortLines(body) : body));
        return new Dump(sorted);
    }

    private static String sortLines(String body) {
        String[] lines = body.split("\n");
        for (int line = 0; line < lines.length; line++) {
            lines[line] = lines[line].endsWith(",") ? lines[line].substring(0, lines[line].length() - 1) : lines[line];
        }
        Arrays.sort(lines);
        return String.join("\n", lines);
    }

    /** What differs, this being PROD and the other DEV. */
    Difference difference(Dump dev) {
        TreeMap<String, String> found = new TreeMap<>();
        entries.forEach((key, body) -> {
            if (!body.equals(dev.entries.get(key))) {
                found.put(key, dev.entries.containsKey(key) ? "differs: " + key + "\n  PROD " + body.replace("\n", "\n       ")
                        + "\n  DEV  "
                        + dev.entries.get(key).replace("\n", "\n       ") : "only in PROD: " + key);
            }
        });
        dev.entries.keySet().stream().filter(key -> !entries.containsKey(key)).forEach(key -> found.put(key, "only in DEV: " + key));
        return new Difference(found.keySet().stream().map(key -> key.replaceFirst(" [^ ]*$", "")).distinct().toList(),
                List.copyOf(found.values()));
    }
}
