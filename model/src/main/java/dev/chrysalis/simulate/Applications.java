package dev.chrysalis.simulate;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Probe;
import dev.chrysalis.plan.Probes;
import dev.chrysalis.plan.Step;
import dev.chrysalis.simulate.ProbeWatch.Moment;
import dev.chrysalis.simulate.Simulation.ProbeResult;
import dev.chrysalis.simulate.Simulation.State;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The old and the new application, both at work on the copy as far as they are meant to be. */
final class Applications implements AutoCloseable {

    private final Probes probes;
    private final ProbeRecord record = new ProbeRecord();
    private final List<Worker> workers = new ArrayList<>();
    private String last = "";

    private record Worker(boolean newApplication, ProbeWatch watch) {
    }

    Applications(Database copy, Probes probes) throws SQLException {
        this.probes = probes;
        add(copy, false, probes.before());
        add(copy, true, probes.after());
    }

    private void add(Database copy, boolean newApplication, List<Probe> own) throws SQLException {
        if (!own.isEmpty()) {
            workers.add(new Worker(newApplication, ProbeWatch.start(copy, newApplication, own, record)));
        }
    }

    List<String> sessionIds() {
        return workers.stream().map(worker -> worker.watch().sessionId()).toList();
    }

    /** While the step runs whoever is meant to live with what it does is at work. */
    void during(Step step, boolean fencePassed) {
        record.takeLongest();
        State state = stateAfter(step.id().phase(), fencePassed);
        last = "step " + step.id().number() + ", " + step.title();
        for (Worker worker : workers) {
            boolean asked = ProbeRecord.isMeant(worker.newApplication(), state)
                    && (step.id().phase() != PhaseName.EXPAND || !worker.newApplication());
            worker.watch().during(new Moment(state, last, true, asked));
        }
    }

    private static State stateAfter(PhaseName phase, boolean fencePassed) {
        return switch (phase) {
            case EXPAND -> State.EXPANDED;
            case ROLLOUT -> State.ROLLED_OUT;
            case CONTRACT -> fencePassed ? State.DROPPED : State.HIDDEN;
        };
    }

    /** Ends the work, and says how long a probe took at the most meanwhile; empty where no probe was answered. */
    Optional<Duration> rest() {
        workers.forEach(worker -> worker.watch().during(Moment.IDLE));
        return record.takeLongest();
    }

    /** Asks everybody who is meant to run in that state. */
    void ask(State state) {
        rest();
        workers.stream().filter(worker -> ProbeRecord.isMeant(worker.newApplication(), state))
                .forEach(worker -> worker.watch().ask(new Moment(state, last, false, true)));
        record.takeLongest();
    }

    Optional<ProbeRecord.Failure> firstFailure() {
        return record.firstFailure();
    }

    int refusals() {
        return record.refusals();
    }

    List<ProbeResult> results() {
        return record.results(probes);
    }

    @Override
    public void close() {
        workers.forEach(worker -> worker.watch().close());
    }
}
