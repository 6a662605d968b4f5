package dev.chrysalis.simulate;

import dev.chrysalis.plan.Probe;
import dev.chrysalis.plan.Probes;
import dev.chrysalis.simulate.Simulation.ProbeResult;
import dev.chrysalis.simulate.Simulation.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What came of all probes. Safe to use from any thread. */
final class ProbeRecord {

    private static final Set<State> OLD = EnumSet.of(State.BEFORE, State.EXPANDED, State.ROLLED_OUT);
    private static final Set<State> NEW = EnumSet.of(State.EXPANDED, State.ROLLED_OUT, State.HIDDEN, State.DROPPED);

    private final Map<Key, Tally> tallies = new LinkedHashMap<>();
    private final Set<State> reached = EnumSet.noneOf(State.class);
    private Optional<Failure> firstFailure = Optional.empty();
    private Optional<Duration> longest = Optional.empty();
    private int refusals;

    /**
     * A probe that did not work although its application is meant to.
     *
     * @param reason the server's sentence
     */
    record Failure(boolean newApplication, String probe, ProbeWatch.Moment moment, String reason) {
    }

    private record Key(boolean newApplication, String probe, State state) {
    }

    private record Tally(int times, String failure) {
        private static final Tally NONE = new Tally(0, "");
    }

    /** Whether a version of the application is meant to run in that state. */
    static boolean isMeant(boolean newApplication, State state) {
        return (newApplication ? NEW : OLD).contains(state);
    }

    synchronized void note(boolean newApplication, Probe probe, ProbeWatch.Moment moment, ProbeSession.Answer answer) {
        reached.add(moment.state());
        refusals += answer.refusals();
        if (!answer.failure().isEmpty() && firstFailure.isEmpty() && isMeant(newApplication, moment.state())) {
            firstFailure = Optional.of(new Failure(newApplication, probe.name(), moment, answer.failure()));
        }
        tallies.merge(new Key(newApplication, probe.name(), moment.state()), new Tally(1, answer.failure()),
                (before, now) -> new Tally(before.times() + 1, before.failure().isEmpty() ? now.failure() : before.failure()));
        longest = longest.filter(before -> before.compareTo(answer.took()) >= 0).or(() -> Optional.of(answer.took()));
    }

    /** How often a probe failed for a moment only. */
    synchronized int refusals() {
        return refusals;
    }

    synchronized Optional<Failure> firstFailure() {
        return firstFailure;
    }

    /** How long a probe took at the most since this was asked last; empty where none was answered since. */
    synchronized Optional<Duration> takeLongest() {
        Optional<Duration> taken = longest;
        longest = Optional.empty();
        return taken;
    }

    /** Every probe in every state, also those in which nobody asked. */
    synchronized List<ProbeResult> results(Probes probes) {
        List<ProbeResult> results = new ArrayList<>();
        addResults(results, false, probes.before());
        addResults(results, true, probes.after());
        return results;
    }

    private void addResults(List<ProbeResult> results, boolean newApplication, List<Probe> probes) {
        for (Probe probe : probes) {
            for (State state : State.values()) {
                Tally tally = tallies.getOrDefault(new Key(newApplication, probe.name(), state), Tally.NONE);
                boolean meant = isMeant(newApplication, state) && reached.contains(state);
                results.add(new ProbeResult(newApplication, probe.name(), state, meant, tally.failure(), tally.times()));
            }
        }
    }
}
