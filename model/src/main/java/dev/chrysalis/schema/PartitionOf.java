package dev.chrysalis.schema;

/**
 * The place of a partition.
 *
 * @param bound the server's own form: {@code FOR VALUES FROM ('2026-01-01') TO ('2026-02-01')} or {@code DEFAULT}
 */
public record PartitionOf(ObjectName parent, String bound) {
}
