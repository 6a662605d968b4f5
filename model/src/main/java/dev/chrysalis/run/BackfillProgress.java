package dev.chrysalis.run;

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
}
