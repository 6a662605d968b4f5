package dev.chrysalis.plan;

import java.time.Duration;

/**
 * How patient and how large Chrysalis may be on this project's databases; {@code chrysalis.yaml} says it.
 *
 * @param lockTimeout      how long one try waits for a lock
 * @param lockPatience     how long all tries together may take before a step gives up
 * @param statementTimeout how long one statement of a step may run
 * @param batchRows        rows in the first batch of a backfill
 * @param largestBatch     rows in the largest batch, however fast they are
 * @param batchTime        how long a batch should take
 * @param maximumLag       how far a replica may be behind before a backfill pauses
 * @param soak             the pause between hiding and dropping
 * @param smallTableRows   up to how many rows a table is changed in place where a larger one is changed step by step
 * @param rates            what the estimates of a plan go by
 */
public record Limits(Duration lockTimeout, Duration lockPatience, Duration statementTimeout, int batchRows, int largestBatch,
                     Duration batchTime, Duration maximumLag, Duration soak, long smallTableRows, Rates rates) {

    public static final Limits DEFAULT = new Limits(Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofHours(4), 1_000, 100_000,
            Duration.ofMillis(200), Duration.ofSeconds(10), Duration.ofDays(14), 10_000, Rates.DEFAULT);
}
