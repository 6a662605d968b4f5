package dev.chrysalis.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a table is kept, beside its columns.
 *
 * @param unlogged        whether its rows are lost in a crash
 * @param accessMethod    empty for the server's default
 * @param options         storage parameters that were set, and {@link #OF_TYPE}
 * @param partitionedBy   the server's own form of the key, {@code RANGE (created_at)}
 * @param partitionOf     where it is a partition itself
 * @param inherits        its parents by plain inheritance, in order
 * @param rowSecurity     whether row-level security is on
 * @param forcedSecurity  whether it holds for the owner too
 * @param replicaIdentity the server's word for it; empty for the default
 * @param tablespace      empty for the database's default
 */
public record TableStorage(boolean unlogged, String accessMethod, Map<String, String> options, Optional<String> partitionedBy,
                           Optional<PartitionOf> partitionOf, List<ObjectName> inherits, boolean rowSecurity, boolean forcedSecurity,
                           String replicaIdentity, String tablespace) {

    /** The option of a table that was made of a composite type: that type. */
    public static final String OF_TYPE = "OF";

    public static final TableStorage PLAIN = new TableStorage(false, "", Map.of(), Optional.empty(), Optional.empty(), List.of(), false,
            false, "", "");

    public TableStorage {
        options = Options.sorted(options);
        inherits = List.copyOf(inherits);
    }

    /** Whether a composite type says which columns it has. */
    public boolean isOfType() {
        return options.containsKey(OF_TYPE);
    }

    public TableStorage withReplicaIdentity(String other) {
        return new TableStorage(unlogged, accessMethod, options, partitionedBy, partitionOf, inherits, rowSecurity, forcedSecurity, other,
                tablespace);
    }

    /** The tables whose rows its own belong to as well: those that it inherits from, or is a partition of. */
    public List<ObjectName> parents() {
        return Stream.concat(inherits.stream(), partitionOf.map(PartitionOf::parent).stream()).toList();
    }

    public TableStorage withParents(Optional<PartitionOf> partition, List<ObjectName> parents) {
        return new TableStorage(unlogged, accessMethod, options, partitionedBy, partition, parents, rowSecurity, forcedSecurity,
                replicaIdentity, tablespace);
    }
}
