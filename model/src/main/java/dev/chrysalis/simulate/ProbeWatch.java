package dev.chrysalis.simulate;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.plan.Probe;
import dev.chrysalis.simulate.Simulation.State;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One application at work: asks its probes over and over while it is meant to run, on a thread and a session of its own. */
final class ProbeWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProbeWatch.class);
    private static final long PAUSE_MILLISECONDS = 5;

    private final boolean newApplication;
    private final List<Probe> probes;
    private final ProbeRecord record;
    private final ProbeSession session;
    private final ScheduledExecutorService rounds;
    private Moment moment = Moment.IDLE;

    private ProbeWatch(boolean newApplication, List<Probe> probes, ProbeRecord record, ProbeSession session) {
        this.newApplication = newApplication;
        this.probes = probes;
        this.record = record;
        this.session = session;
        this.rounds = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, newApplication ? "chrysalis-new-application" : "chrysalis-old-application");
            thread.setDaemon(true);
            return thread;
        });
        rounds.scheduleWithFixedDelay(this::round, 0, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    static ProbeWatch start(Database copy, boolean newApplication, List<Probe> probes, ProbeRecord record) throws SQLException {
        return new ProbeWatch(newApplication, probes, record, ProbeSession.open(copy));
    }

    /** The session as the server knows it. */
    String sessionId() {
        return session.id();
    }

    /**
     * When a probe is asked.
     *
     * @param step    the step that runs or ran last, as people read it; empty before the first
     * @param running whether it still runs
     * @param asked   whether the application is meant to run then
     */
    record Moment(State state, String step, boolean running, boolean asked) {
        static final Moment IDLE = new Moment(State.BEFORE, "", false, false);

        /** {@code , while step 010, Add a column, ran}; empty before the first step. */
        String words() {
            if (step.isEmpty()) {
                return "";
            }
            return running ? ", while " + step + ", ran" : ", after " + step;
        }
    }

    /** From now on the probes are asked over and over as of that moment; waits for the one that is being asked. */
    synchronized void during(Moment next) {
        moment = next;
    }

    /** Asks every probe once. */
    synchronized void ask(Moment once) {
        probes.forEach(probe -> record.note(newApplication, probe, once, session.ask(probe)));
    }

    private void round() {
        for (Probe probe : probes) {
            try {
                one(probe);
            } catch (RuntimeException e) {
                LOG.warn("the probe {} could not be asked", probe.name(), e);
            }
        }
    }

    private synchronized void one(Probe probe) {
        if (moment.asked()) {
            record.note(newApplication, probe, moment, session.ask(probe));
        }
    }

    @Override
    public void close() {
        rounds.shutdownNow();
        try {
            rounds.awaitTermination(1, TimeUnit.MINUTES);
            session.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOG.debug("a probe's session could not be closed", e);
        }
    }
}
