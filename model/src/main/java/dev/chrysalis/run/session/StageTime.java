package dev.chrysalis.run.session;

import dev.chrysalis.dialect.server.StatementProgress;
import java.time.Duration;
import java.util.Optional;

/** Tells from how a stage of a statement went so far how long it still takes. */
final class StageTime {

    /** Below this share chance says more than speed. */
    private static final double LEAST_SHARE = 0.02;

    private String stage = "";
    private double firstShare;
    private Duration begin = Duration.ZERO;

    /** @param running how long the statement has been running */
    Optional<Duration> left(StatementProgress progress, Duration running) {
        if (!progress.stage().equals(stage)) {
            stage = progress.stage();
            begin = running;
            firstShare = Math.max(0, progress.share());
            return Optional.empty();
        }
        double gone = progress.share() - firstShare;
        if (gone < LEAST_SHARE) {
            return Optional.empty();
        }
        double nanos = running.minus(begin).toNanos() * (1 - progress.share()) / gone;
        return Optional.of(Duration.ofNanos((long) nanos));
    }
}
