package dev.chrysalis.app.window;

import dev.chrysalis.dialect.server.Blocker;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the board shows just now. */
sealed interface BoardState {

    /** The step that stands in large type, where one does. */
    default Optional<Step> step() {
        return Optional.empty();
    }

    /** Whether a run is going on, waiting or not. */
    default boolean active() {
        return false;
    }

    <T> T accept(Visitor<T> visitor);

    /** What somebody makes of each state. */
    interface Visitor<T> {

        T idle(Idle state);

        T ready(Ready state);

        T running(Running state);

        T waitingForLock(WaitingForLock state);

        T waitingAtGate(WaitingAtGate state);

        T waitingForPerson(WaitingForPerson state);

        T beforePointOfNoReturn(BeforePointOfNoReturn state);

        T cutOff(CutOff state);

        T changesFound(ChangesFound state);

        T failed(Failed state);

        T toFinish(ToFinish state);

        T phaseDone(PhaseDone state);

        T rollingBack(RollingBack state);
    }

    /** A run is at a step, working or waiting. */
    sealed interface AtStep extends BoardState {

        Step current();

        @Override
        default Optional<Step> step() {
            return Optional.of(current());
        }

        @Override
        default boolean active() {
            return true;
        }
    }

    /** There is nothing that could be run. */
    record Idle() implements BoardState {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.idle(this);
        }
    }

    /** A phase may start or go on, with this step. */
    record Ready(Step next) implements BoardState {
        @Override
        public Optional<Step> step() {
            return Optional.of(next);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.ready(this);
        }
    }

    /** A step goes on. */
    record Running(Step current) implements AtStep {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.running(this);
        }
    }

    /** A lock did not come; nothing is held between the tries. */
    record WaitingForLock(Step current, int tries, Instant nextTry, List<Blocker> blockers, boolean putOff) implements AtStep {
        public WaitingForLock {
            blockers = List.copyOf(blockers);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.waitingForLock(this);
        }
    }

    /** A gate does not hold yet, or a pause is not over. */
    record WaitingAtGate(Step current, String why, Instant nextTry) implements AtStep {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.waitingAtGate(this);
        }
    }

    /** A person does something and confirms it. */
    record WaitingForPerson(Step current, String instructions, boolean undoing) implements AtStep {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.waitingForPerson(this);
        }
    }

    /** The next step cannot be undone, and somebody has to type the release's name. */
    record BeforePointOfNoReturn(Step current) implements AtStep {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.beforePointOfNoReturn(this);
        }
    }

    /** An earlier run was cut off in this step, and no query can tell whether its effect is there. */
    record CutOff(Step current) implements AtStep {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.cutOff(this);
        }
    }

    /**
     * Others changed what the run stands on, and somebody has to say whether it goes on all the same.
     *
     * @param files    whether it is files of steps that ran; otherwise it is objects of the database
     * @param next     the step that would come next; empty where none is left
     * @param findings whole sentences
     */
    record ChangesFound(boolean files, Optional<Step> next, List<String> findings) implements BoardState {
        public ChangesFound {
            findings = List.copyOf(findings);
        }

        @Override
        public Optional<Step> step() {
            return next;
        }

        @Override
        public boolean active() {
            return true;
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.changesFound(this);
        }
    }

    /** A step failed, or the run was refused before it began ({@code step} empty). */
    record Failed(Optional<Step> step, ChrysalisException fault) implements BoardState {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.failed(this);
        }
    }

    /** No step is left, or there never was one, and the phase is not finished yet: somebody has to say that it is. */
    record ToFinish(PhaseName phase) implements BoardState {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.toFinish(this);
        }
    }

    /** Every step of the phase is done. */
    record PhaseDone(PhaseName phase) implements BoardState {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.phaseDone(this);
        }
    }

    /** The way back is being gone. */
    record RollingBack(Optional<Step> step) implements BoardState {
        @Override
        public boolean active() {
            return true;
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.rollingBack(this);
        }
    }
}
