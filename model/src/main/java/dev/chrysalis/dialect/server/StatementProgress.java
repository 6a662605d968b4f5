package dev.chrysalis.dialect.server;

/**
 * How far the server says that a statement is.
 *
 * @param stage the server's word for what it does just now: {@code building index: scanning table}
 * @param done  of this stage, in whatever unit the server counts it
 * @param total of this stage; 0 where the server does not know
 */
public record StatementProgress(String stage, long done, long total) {

    /** From 0 to 1; -1 where the server does not know. */
    public double share() {
        return total <= 0 ? -1 : Math.min(1, done / (double) total);
    }
}
