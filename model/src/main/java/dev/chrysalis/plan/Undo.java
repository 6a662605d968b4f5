package dev.chrysalis.plan;

/** How a step's effect is taken back. */
public sealed interface Undo {

    /** Runs SQL. */
    record Sql(String text, boolean transactional) implements Undo {
    }

    /** Runs the step's own executable with {@code backward}. */
    record Script() implements Undo {
    }

    /** A person does it and confirms. */
    record Manual(String instructions) implements Undo {
    }

    /** The step changed nothing that must be taken back: a check, a note, a backfill of a column that goes with its own step. */
    record Nothing() implements Undo {
    }

    /** It cannot be undone: a point of no return. */
    record Impossible(String reason) implements Undo {
    }
}
