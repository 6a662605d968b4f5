package dev.chrysalis.simulate;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.DisposableDatabase;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.journal.Journal;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.run.guard.StartRules;
import dev.chrysalis.run.party.RunControl;
import dev.chrysalis.run.request.Workplace;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Performs a release on a disposable copy: forward through every phase, back from it and forward again, with both applications at
 * work. The source is only read; the copy is gone afterwards, whatever happens.
 */
public final class Rehearsal {

    private final Workplace workplace;

    public Rehearsal(Workplace workplace) {
        this.workplace = workplace;
    }

    /**
     * Rehearses on the caller's thread. Whatever the release does wrong is in the report.
     *
     * @throws ChrysalisException where no copy can be made, the release cannot begin on it, or it was cancelled
     */
    public Simulation rehearse(RehearsalRequest request, SimulationObserver observer, RunControl control) {
        mayBegin(request);
        Instant begun = workplace.clock().instant();
        long start = System.nanoTime();
        Capture capture = new Capture();
        try (DisposableDatabase copy = request.source().dialect().copies()
                .copy(request.source(), capture::readWithOwn, request.scratch(), observer::progressed)) {
            Duration copying = Duration.ofNanos(System.nanoTime() - start);
            try (Applications applications = new Applications(copy, request.release().probes());
                 LockWatch locks = new LockWatch(copy, applications::sessionIds)) {
                StepLog log = new StepLog(request.release(), applications, locks, observer);
                CopyRun run = new CopyRun(workplace, copy, request, log, control);
                Findings findings = new RehearsalCourse(run, request, copy, applications, observer).perform();
                findings.cautions().addAll(0, request.cautions());
                Simulation simulation = new Simulation(request.release().name(), begun, Duration.ofNanos(System.nanoTime() - start),
                        place(request, copy, copying), log.steps(), applications.results(), findings.proofs(),
                        new Cautions(request, copy, log, applications.refusals()).with(findings.cautions()),
                        new Judge().judge(findings, applications.firstFailure(), applications.results(),
                                request.release().steps().anyMatch(StepLog::isPassedOverScript)));
                observer.progressed(simulation.verdict().sentence());
                return simulation;
            }
        } catch (SQLException e) {
            throw new ChrysalisException(FaultCode.UNEXPECTED, "The rehearsal could not begin: " + e.getMessage() + ".",
                    request.source().place() + " was only read, and the copy is gone.", "Rehearse again.", e);
        }
    }

    /** Said before a copy is made, which may take long. */
    private static void mayBegin(RehearsalRequest request) {
        RunState state;
        try (Connection connection = request.source().connect()) {
            state = RunState.of(new Journal(request.source().dialect().control()).entries(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("a connection could not be closed", e);
        }
        new StartRules(state).refusal(request.release()).ifPresent(refused -> {
            throw new ChrysalisException(FaultCode.REFUSED, refused.reason(), request.source().place()
                    + " was only read, and no copy was made.",
                    refused.remedy());
        });
    }

    private static String place(RehearsalRequest request, DisposableDatabase copy, Duration copying) {
        return copy.place() + ", " + copy.dialect().productName() + ". Made from " + request.source().place() + " in "
                + seconds(copying) + " s, and removed after the run.";
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }
}
