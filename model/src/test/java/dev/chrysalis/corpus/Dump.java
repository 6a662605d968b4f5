package dev.chrysalis.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code pg_dump} says of a schema, entry by entry and without what says nothing.
 *
 * @param entries the text of each entry by its kind and name
 */
record Dump(TreeMap<String, String> entries) {

    private static final Pattern HEADER = Pattern.compile("^-- (?:Data for )?Name: (.*); Type: ([A-Z ]+); Schema: (.*); Owner: .*$");
    private static final Pattern NOISE = Pattern.compile("^(\\\\(un)?restrict .*|SET default_.*|--.*|)$");

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

    private static void put(TreeMap<String, String> entries, String key, List<String> body) {
        if (!key.isEmpty() && !key.toLowerCase().contains(".chrysalis") && !key.contains(" chrysalis")) {
            entries.merge(key, String.join("\n", body), (first, second) -> first + "\n" + second);
        }
    }

    /** The same with the lines of each table in one order. */
    Dump withoutColumnOrder() {
        TreeMap<String, String> sorted = new TreeMap<>();
        entries.forEach((key, body) -> sorted.put(key, key.startsWith("TABLE ") || key.startsWith("TYPE ") ? sortLines(body) : body));
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

    /** The entries that differ, with the text of both sides, at most so many. */
    String difference(Dump other, int atMost) {
        List<String> found = new ArrayList<>();
        entries.forEach((key, body) -> {
            if (!body.equals(other.entries.get(key))) {
                found.add(other.entries.containsKey(key) ? "differs: " + key + "\n  PROD " + body.replace("\n", "\n       ") + "\n  DEV  "
                        + other.entries.get(key).replace("\n", "\n       ") : "only in PROD: " + key);
            }
        });
        other.entries.keySet().stream().filter(key -> !entries.containsKey(key)).forEach(key -> found.add("only in DEV: " + key));
        return String.join("\n", found.subList(0, Math.min(atMost, found.size())));
    }
}
