package dev.chrysalis.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a step does. */
public sealed interface StepAction {

    <T> T accept(Visitor<T> visitor);

    /** Whether the step deals with the world outside of the database, so that its end says something of the applications. */
    default boolean tellsOfApplications() {
        return true;
    }

    /**
     * The SQL that it performs, as a person would write it; empty where it performs none. What a gate asks changes nothing and is not it.
     */
    default String performed() {
        return "";
    }

    /** What somebody makes of each kind. */
    interface Visitor<T> {
        T sql(Sql sql);

        T backfill(Backfill backfill);

        T script(Script script);

        T manual(Manual manual);

        T check(Check check);
    }

    /**
     * Runs SQL.
     *
     * @param text          one or more statements, without the leading option block
     * @param transactional whether all of it may run in one transaction
     * @param timeLimit     how long one of its statements may run; empty for the project's own limit
     */
    record Sql(String text, boolean transactional, Optional<Duration> timeLimit) implements StepAction {

        /** As long as the project allows. */
        public Sql(String text, boolean transactional) {
            this(text, transactional, Optional.empty());
        }

        @Override
        public String performed() {
            return text.strip();
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.sql(this);
        }

        @Override
        public boolean tellsOfApplications() {
            return false;
        }
    }

    /**
     * Sets columns of existing rows, batch by batch, each batch a transaction of its own.
     *
     * @param table    as written in SQL, quoted where needed
     * @param key      the columns of a unique not-null key, as written in SQL
     * @param set      what is assigned: {@code last_message_at = (SELECT …)}
     * @param where    only rows that still need it: {@code last_message_at IS NULL}; empty means all
     * @param batch    rows in the first batch; later ones follow the time they take
     * @param throttle a query that gives true while the backfill must wait
     */
    record Backfill(String table, List<String> key, String set, Optional<String> where, int batch, Optional<String> throttle)
            implements StepAction {
        public Backfill {
            key = List.copyOf(key);
            if (key.isEmpty()) {
                throw new IllegalArgumentException("a backfill goes by a key");
            }
            if (batch < 1) {
                throw new IllegalArgumentException("a batch has at least one row");
            }
        }

        @Override
        public String performed() {
            return "UPDATE " + table + "\n   SET " + set.strip() + where.map(condition -> "\n WHERE " + condition.strip()).orElse("");
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.backfill(this);
        }

        @Override
        public boolean tellsOfApplications() {
            return false;
        }
    }

    /**
     * Runs an executable of the release's folder as {@code file status}, {@code file forward} or {@code file backward}.
     *
     * @param file      its path relative to the release's folder
     * @param timeLimit after which it is ended and the step failed
     * @param rehearsed whether a rehearsal runs it too; if not, a rehearsal passes over it and says so
     * @param asksForPassword whether it finds the password of the database in its environment
     */
    record Script(String file, boolean answersStatus, boolean goesBackward, Duration timeLimit, boolean rehearsed,
                  boolean asksForPassword) implements StepAction {

        /** A script that a rehearsal runs too, and that needs no password. */
        public Script(String file, boolean answersStatus, boolean goesBackward, Duration timeLimit) {
            this(file, answersStatus, goesBackward, timeLimit, true, false);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.script(this);
        }
    }

    /**
     * A person does something and confirms it, or time passes.
     *
     * @param instructions Markdown
     * @param soak         where set nobody is asked: the step is done when this long has passed since the step before it
     */
    record Manual(String instructions, Optional<Duration> soak) implements StepAction {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.manual(this);
        }

        /** Time that passes tells nothing. */
        @Override
        public boolean tellsOfApplications() {
            return soak.isEmpty();
        }
    }

    /**
     * A gate that holds or does not; asked again until it holds or the time limit is over.
     *
     * @param query     gives one row whose first column is true where it holds
     * @param timeLimit how long it may not hold before the step fails
     * @param every     between two questions
     * @param holdsFor  how long it must hold without a break; zero where once is enough
     */
    record Check(String query, Duration timeLimit, Duration every, Duration holdsFor) implements StepAction {

        /** A gate that is passed as soon as it holds. */
        public Check(String query, Duration timeLimit, Duration every) {
            this(query, timeLimit, every, Duration.ZERO);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.check(this);
        }
    }
}
