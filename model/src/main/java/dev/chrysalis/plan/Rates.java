package dev.chrysalis.plan;

/**
 * How many rows per second a server is taken to work through, for the estimates of a plan; a rehearsal measures the real ones.
 *
 * @param filled    written by a backfill, batch by batch
 * @param updated   written by one large update
 * @param indexed   taken into an index that is built
 * @param rewritten written where the server writes a table anew
 * @param scanned   read where the server reads a whole table
 */
public record Rates(long filled, long updated, long indexed, long rewritten, long scanned) {

    /** A plain server's with a margin. */
    public static final Rates DEFAULT = new Rates(10_000, 50_000, 500_000, 500_000, 5_000_000);

    public Rates {
        if (filled < 1 || updated < 1 || indexed < 1 || rewritten < 1 || scanned < 1) {
            throw new IllegalArgumentException("a server works through at least one row per second");
        }
    }
}
