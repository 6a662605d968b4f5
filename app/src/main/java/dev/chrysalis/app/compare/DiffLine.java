package dev.chrysalis.app.compare;

import java.util.List;

/**
 * One line of a definition as one side shows it.
 *
 * @param number from 1; 0 in a gap
 * @param mark   how it differs
 * @param words  stretches that differ within the line
 */
record DiffLine(int number, String text, Mark mark, List<Stretch> words) {

    /** How a line differs. */
    enum Mark {
        SAME,
        ADDED,
        DROPPED,
        /** Nothing is here where the other side has a line. */
        GAP
    }

    /** From the first character to before the last. */
    record Stretch(int start, int end) {
    }

    static final DiffLine GAP = new DiffLine(0, "", Mark.GAP, List.of());

    DiffLine {
        words = List.copyOf(words);
    }

    boolean differs() {
        return mark != Mark.SAME;
    }
}
