package dev.chrysalis;

import java.util.ArrayList;
import java.util.List;

/**
 * A version, compared by its dotted parts: numbers by value, anything else as text.
 *
 * @param text {@code 4.18.2}
 */
record VersionNumber(String text) implements Comparable<VersionNumber> {

    @Override
    public int compareTo(VersionNumber other) {
        return compare(parts(), other.parts());
    }

    /** Compares only as far as the other one goes: {@code 4.18.2} is within {@code 4.18}. */
    int comparedWithin(VersionNumber other) {
        List<String> own = parts();
        List<String> bound = other.parts();
        return compare(own.subList(0, Math.min(own.size(), bound.size())), bound);
    }

    private static int compare(List<String> left, List<String> right) {
        for (int place = 0; place < Math.max(left.size(), right.size()); place++) {
            int compared = comparePart(part(left, place), part(right, place));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private static String part(List<String> parts, int place) {
        return place < parts.size() ? parts.get(place) : "0";
    }

    private static int comparePart(String left, String right) {
        boolean numbers = left.matches("\\d{1,18}") && right.matches("\\d{1,18}");
        return numbers ? Long.compare(Long.parseLong(left), Long.parseLong(right)) : left.compareTo(right);
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>(List.of(text.strip().replaceFirst("^[vV](?=\\d)", "").split("[.\\-+_]")));
        parts.removeIf(String::isEmpty);
        return parts;
    }
}
