package dev.chrysalis.plan.decision;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether two names might mean the same thing. */
final class Names {

    private Names() {
    }

    /** Whether one contains the other, or few letters make one of the other; of names with as many words, each of one word of the other. */
    static boolean alike(String one, String other) {
        List<String> ofOne = words(one, 1);
        List<String> ofOther = words(other, 1);
        if (ofOne.size() > 1 && ofOne.size() == ofOther.size()) {
            return IntStream.range(0, ofOne.size()).allMatch(word -> isNear(ofOne.get(word), ofOther.get(word)));
        }
        String a = one.toLowerCase(Locale.ROOT).replace("_", "");
        String b = other.toLowerCase(Locale.ROOT).replace("_", "");
        return isNear(a, b);
    }

    private static boolean isNear(String a, String b) {
        return a.length() >= 3 && b.contains(a) || b.length() >= 3 && a.contains(b)
                || distance(a, b) * 3 <= Math.min(a.length(), b.length());
    }

    /** Whether a word of at least three letters is in both: {@code full_name} and {@code first_name}. */
    static boolean shareWord(String one, String other) {
        List<String> words = words(one, 3);
        return words(other, 3).stream().anyMatch(words::contains);
    }

    private static List<String> words(String name, int atLeast) {
        return Stream.of(name.split("_|(?<=[a-z])(?=[A-Z])")).map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= atLeast).toList();
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int column = 0; column <= b.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= a.length(); row++) {
            int[] current = new int[b.length() + 1];
            current[0] = row;
            for (int column = 1; column <= b.length(); column++) {
                int changed = previous[column - 1] + (a.charAt(row - 1) == b.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(changed, Math.min(previous[column], current[column - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
