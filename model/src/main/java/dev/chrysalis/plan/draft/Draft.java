package dev.chrysalis.plan.draft;

import dev.chrysalis.plan.Blocking;
import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.LockFact;
import dev.chrysalis.plan.Severity;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.schema.ObjectId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A step before it has its place.
 *
 * @param subjects the objects it works on, for whoever wants to know which steps belong to a change
 * @param needs    what must have been given before, where anything gives it
 * @param gives    what is true afterwards
 * @param estimate how long it is going to take; empty where no rule is known, or it takes less than a second
 */
public record Draft(Stage stage, String title, StepAction action, Undo undo, Optional<String> done, List<Hazard> hazards,
                    Optional<LockFact> lock, Set<ObjectId> subjects, Set<ObjectState> needs, Set<ObjectState> gives,
                    Optional<Duration> estimate) {

    public Draft {
        hazards = List.copyOf(hazards);
        subjects = Set.copyOf(subjects);
        needs = Set.copyOf(needs);
        gives = Set.copyOf(gives);
    }

    public static Builder in(Stage stage, String title) {
        return new Builder(stage, title);
    }

    public Draft at(Stage later, List<Hazard> because) {
        List<Hazard> all = new ArrayList<>(hazards);
        all.addAll(because);
        return new Draft(later, title, action, undo, done, all, lock, subjects, needs, gives, estimate);
    }

    public Draft needing(Set<ObjectState> more) {
        Set<ObjectState> all = new LinkedHashSet<>(needs);
        all.addAll(more);
        return new Draft(stage, title, action, undo, done, hazards, lock, subjects, all, gives, estimate);
    }

    public Draft taking(Optional<Duration> time) {
        return new Draft(stage, title, action, undo, done, hazards, lock, subjects, needs, gives, time);
    }

    public Draft giving(Set<ObjectState> more) {
        Set<ObjectState> all = new LinkedHashSet<>(gives);
        all.addAll(more);
        return new Draft(stage, title, action, undo, done, hazards, lock, subjects, needs, all, estimate);
    }

    /** Collects what a draft consists of. */
    public static final class Builder {

        private final Stage stage;
        private final String title;
        private final List<Hazard> hazards = new ArrayList<>();
        private final Set<ObjectId> subjects = new LinkedHashSet<>();
        private final Set<ObjectState> needs = new LinkedHashSet<>();
        private final Set<ObjectState> gives = new LinkedHashSet<>();
        private StepAction action;
        private Undo undo = new Undo.Nothing();
        private Optional<String> done = Optional.empty();
        private Optional<LockFact> lock = Optional.empty();

        private Builder(Stage stage, String title) {
            this.stage = stage;
            this.title = title;
        }

        /** All of it in one transaction, where the server can. */
        public Builder moves(Move... moves) {
            return moves(List.of(moves));
        }

        /** All of them one after the other, in one transaction, where the server can; they are undone in reverse. */
        public Builder moves(List<Move> moves) {
            return sql(Move.sequence(moves), true);
        }

        /** Statements that the server refuses inside a transaction. */
        public Builder outsideTransaction(Move move) {
            return sql(move, false);
        }

        private Builder sql(Move move, boolean transactional) {
            action = new StepAction.Sql(move.forwardText(), transactional);
            undo = move.backward().isEmpty() ? new Undo.Nothing() : new Undo.Sql(move.backwardText(), transactional);
            return this;
        }

        /** Something else than moves. */
        public Builder action(StepAction other) {
            action = other;
            return this;
        }

        /** Its way back, where that is not made of moves. */
        public Builder undo(Undo other) {
            undo = other;
            return this;
        }

        /** @param query answers whether it is done, for whoever finds it cut off */
        public Builder done(String query) {
            done = Optional.of(query);
            return this;
        }

        /** @param query empty where the server keeps all of it or nothing */
        public Builder done(Optional<String> query) {
            done = query;
            return this;
        }

        /** Something to know; nothing to do. */
        public Builder notice(String code, String reason) {
            return hazard(code, Severity.NOTICE, reason);
        }

        /** Something to think of before it runs. */
        public Builder caution(String code, String reason) {
            return hazard(code, Severity.CAUTION, reason);
        }

        /** Something that hurts those at work, or makes it fail. */
        public Builder danger(String code, String reason) {
            return hazard(code, Severity.DANGER, reason);
        }

        public Builder hazard(String code, Severity severity, String reason) {
            hazards.add(new Hazard(code, severity, reason));
            return this;
        }

        public Builder hazards(Collection<Hazard> more) {
            hazards.addAll(more);
            return this;
        }

        /** @param mode as the server calls it */
        public Builder lock(Blocking blocking, String mode, String table) {
            return lock(new LockFact(blocking, mode, table));
        }

        /** The hardest lock that it takes. */
        public Builder lock(LockFact fact) {
            lock = Optional.of(fact);
            return this;
        }

        /** What it works on. */
        public Builder about(ObjectId... objects) {
            subjects.addAll(List.of(objects));
            return this;
        }

        public Builder about(Collection<ObjectId> objects) {
            subjects.addAll(objects);
            return this;
        }

        /** What must have been given before, where any draft gives it. */
        public Builder needs(ObjectState... states) {
            needs.addAll(List.of(states));
            return this;
        }

        public Builder needs(Collection<ObjectState> states) {
            needs.addAll(states);
            return this;
        }

        /** What is true afterwards. */
        public Builder gives(ObjectState... states) {
            gives.addAll(List.of(states));
            return this;
        }

        public Builder gives(Collection<ObjectState> states) {
            gives.addAll(states);
            return this;
        }

        public Draft build() {
            return new Draft(stage, title, action, undo, done, hazards, lock, subjects, needs, gives, Optional.empty());
        }
    }
}
