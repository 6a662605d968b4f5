package dev.chrysalis.plan.evidence;

import java.util.List;
import java.util.Optional;

/**
 * The rows that stand against a change.
 *
 * @param rows     how many
 * @param examples up to three of them, each as people read it
 * @param silence  why PROD gave no answer, so that nobody knows whether there are any; empty where it gave one
 */
public record Violations(long rows, List<String> examples, Optional<Silence> silence) {

    public static final Violations NONE = new Violations(0, List.of());

    /**
     * What PROD's server said instead of an answer.
     *
     * @param word   its first line
     * @param reason where it comes from
     */
    public record Silence(String word, Reason reason) {
    }

    /** Where it comes from that a question has no answer. */
    public enum Reason {
        /** It names something that PROD does not have yet. */
        NOT_UNDERSTOOD,
        /** A value of a row makes it fail. */
        VALUE,
        /** The server did not let it be asked: a right, a time limit, memory. */
        SERVER
    }

    public Violations {
        examples = List.copyOf(examples);
    }

    /** What PROD answered. */
    public Violations(long rows, List<String> examples) {
        this(rows, examples, Optional.empty());
    }

    public static Violations unknown(String word, Reason reason) {
        return new Violations(0, List.of(), Optional.of(new Silence(word, reason)));
    }

    public boolean any() {
        return rows > 0;
    }
}
