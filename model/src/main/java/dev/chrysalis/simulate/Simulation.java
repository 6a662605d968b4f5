package dev.chrysalis.simulate;

import dev.chrysalis.plan.Blocking;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The report of a rehearsal.
 *
 * @param copy       what it ran on, as a sentence
 * @param steps      in the order in which they ran, first forward pass
 * @param probes     each probe in each state
 * @param waysBack   one per phase, and the way forward again
 * @param cautions   whole sentences; empty where there are none
 */
public record Simulation(String release, Instant at, Duration took, String copy, List<RehearsedStep> steps, List<ProbeResult> probes,
                         List<Proof> waysBack, List<String> cautions, Verdict verdict) {

    public Simulation {
        steps = List.copyOf(steps);
        probes = List.copyOf(probes);
        waysBack = List.copyOf(waysBack);
        cautions = List.copyOf(cautions);
    }

    /** The longest that any probe was kept waiting; empty where no probe was asked during any step. */
    public Optional<Duration> longestBlock() {
        return steps.stream().map(RehearsedStep::longestBlock).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    /** What one step took when it went forward for the first time; empty where it was passed over. */
    public Optional<Duration> took(StepId step) {
        return steps.stream().filter(rehearsed -> rehearsed.step().equals(step) && !rehearsed.skipped()).map(RehearsedStep::took)
                .findFirst();
    }

    /**
     * One step of the first forward pass.
     *
     * @param rows         written; -1 where that means nothing
     * @param longestBlock how long a probe was kept waiting at the most; empty where no probe was asked during it
     * @param skipped      whether it was not run: a person's step or a pause
     */
    public record RehearsedStep(StepId step, String title, Duration took, Optional<Duration> longestBlock, long rows, Blocking blocking,
                                String lockMode, boolean skipped) {
    }

    /** The states of the database in which probes are asked, in the order in which they come. */
    public enum State {
        BEFORE,
        EXPANDED,
        ROLLED_OUT,
        HIDDEN,
        DROPPED
    }

    /**
     * One probe in one state.
     *
     * @param newApplication whether it belongs to the new version
     * @param meant          whether this version is meant to run in this state
     * @param failure        the server's sentence; empty where it worked or was not meant to run
     */
    public record ProbeResult(boolean newApplication, String probe, State state, boolean meant, String failure, int times) {
        public boolean held() {
            return failure.isEmpty();
        }
    }

    /**
     * That a way was gone and what came of it.
     *
     * @param difference what was not equal; empty where schema and data were
     */
    public record Proof(Way way, PhaseName phase, String difference) {
        public boolean equal() {
            return difference.isEmpty();
        }
    }

    /** Which way was gone. */
    public enum Way {
        BACK,
        FORWARD_AGAIN
    }

    /**
     * One sentence, with what it rests on.
     *
     * @param safe     whether the release may be run
     * @param sentence {@code Safe to run: both applications keep working through every phase.}
     * @param detail   a second sentence
     */
    public record Verdict(boolean safe, String sentence, String detail) {
    }
}
