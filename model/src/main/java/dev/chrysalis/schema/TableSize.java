package dev.chrysalis.schema;

/**
 * How large a table is by the server's statistics: an estimate, and data, so never a difference.
 *
 * @param rows  estimated; -1 where the server never counted
 * @param bytes on disk with its indexes; -1 where unknown
 */
public record TableSize(long rows, long bytes) {

    public static final TableSize UNKNOWN = new TableSize(-1, -1);
}
