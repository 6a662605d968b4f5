package dev.chrysalis.plan;

/** How a step's effect is taken back. */
public sealed interface Undo {

    <T> T accept(Visitor<T> visitor);

    /** Whether it does to rows what nobody can read beforehand, because it is no SQL. */
    default boolean isOutsideSql() {
        return false;
    }

    /** What somebody makes of each kind. */
    interface Visitor<T> {
        T sql(Sql sql);

        T script(Script script);

        T manual(Manual manual);

        T nothing(Nothing nothing);

        T impossible(Impossible impossible);
    }

    /** Runs SQL. */
    record Sql(String text, boolean transactional) implements Undo {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.sql(this);
        }
    }

    /** Runs the step's own executable with {@code backward}. */
    record Script() implements Undo {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.script(this);
        }

        @Override
        public boolean isOutsideSql() {
            return true;
        }
    }

    /** A person does it and confirms. */
    record Manual(String instructions) implements Undo {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.manual(this);
        }

        @Override
        public boolean isOutsideSql() {
            return true;
        }
    }

    /** The step changed nothing that must be taken back: a check, a note, a backfill of a column that goes with its own step. */
    record Nothing() implements Undo {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.nothing(this);
        }
    }

    /** It cannot be undone: a point of no return. */
    record Impossible(String reason) implements Undo {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.impossible(this);
        }
    }
}
