package dev.chrysalis.run.party;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a backfill is.
 *
 * @param rows          written so far
 * @param estimatedRows in all, by the server's statistics; -1 where unknown
 * @param rowsPerSecond over the last batches
 * @param batch         rows in the next batch
 * @param paused        why it waits; empty while it goes
 */
public record BackfillProgress(long rows, long estimatedRows, double rowsPerSecond, int batch, String paused) {

    /** How long it still takes at this speed; empty where that cannot be told. */
    public Optional<Duration> left() {
        return estimatedRows < rows || rowsPerSecond <= 0 || !paused.isEmpty() ? Optional.empty()
                : Optional.of(Duration.ofMillis((long) ((estimatedRows - rows) / rowsPerSecond * 1000)));
    }
}
