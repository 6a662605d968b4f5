package dev.chrysalis.run.backfill;

import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.run.party.BackfillProgress;
import dev.chrysalis.run.session.RunSession;
import dev.chrysalis.run.wording.RunFault;
import dev.chrysalis.run.wording.Words;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** How fast a backfill goes, and what it tells about it. */
final class BackfillPace {

    /** How much of the speed that is shown comes from the last batch. */
    private static final double WEIGHT_OF_LAST = 0.2;

    private final RunSession session;
    private final Step step;
    private final Throttle throttle;
    private final BatchSize size;
    private long estimatedRows = -1;
    private double rowsPerSecond;

    BackfillPace(RunSession session, Step step, StepAction.Backfill backfill) {
        this.session = session;
        this.step = step;
        this.throttle = new Throttle(session, backfill);
        this.size = new BatchSize(backfill.batch(), session.limits().largestBatch(), session.limits().batchTime());
    }

    void start(long rows, long estimate) {
        estimatedRows = estimate;
        tell(rows, "");
    }

    int batch() {
        return size.next(session.party().control().pace());
    }

    /** Waits while somebody or something wants the backfill to wait. */
    void awaitLeave(long rows) {
        if (session.party().control().isPaused()) {
            tell(rows, "paused by hand");
        }
        try {
            Optional<String> reason = throttle.reason();
            while (reason.isPresent()) {
                tell(rows, reason.get());
                if (!throttle.await()) {
                    return;
                }
                reason = throttle.reason();
            }
        } catch (SQLException e) {
            session.rollBack();
            throw session.control().failures().isConnectionLost(e) ? RunFault.connectionLost(e)
                    : RunFault.failed(step, "whether it must wait could not be asked: " + Words.of(e),
                            rows + " rows are written and stay; the next run goes on after them.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RunFault.cancelled(rows + " rows are written and stay; the next run goes on after them.");
        }
    }

    void took(int batch, long written, Duration duration, long rows) {
        size.took(batch, duration);
        double speed = written / Math.max(0.001, duration.toNanos() / 1e9);
        rowsPerSecond = rowsPerSecond == 0 ? speed : rowsPerSecond * (1 - WEIGHT_OF_LAST) + speed * WEIGHT_OF_LAST;
        tell(rows, "");
    }

    private void tell(long rows, String paused) {
        session.party().observer().filled(step, new BackfillProgress(rows, estimatedRows, rowsPerSecond, batch(), paused));
    }
}
