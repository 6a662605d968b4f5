package dev.chrysalis.dialect.sql;

import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Sequence;
import dev.chrysalis.schema.SequenceOptions;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Statements about sequences that stand by themselves; dropping, renaming and commenting are in {@link ObjectSql}. */
public interface SequenceSql {

    /** Lets a sequence count on from what a column of rows that are there holds, never back; no statement where the server cannot. */
    default List<String> countOn(Sequence sequence, ObjectId column) {
        return List.of();
    }

    /**
     * Whether a sequence has given a number beyond where it is to end, so that it would give numbers again; empty where that is meant, or
     * no query tells.
     */
    default Optional<DataQuestion> beyond(ObjectName sequence, SequenceOptions options) {
        return Optional.empty();
    }

    /** Lets a sequence count on from where another one is, never back; no statement where the server cannot. */
    default List<String> countBehind(Sequence sequence, ObjectName other) {
        return List.of();
    }

    /** Makes it; the column that owns it must be there. */
    List<String> create(Sequence sequence);

    /** Makes it without its owner, for a column that is made with a default from it. */
    List<String> createUnowned(Sequence sequence);

    /** Changes how it counts and who owns it; where its value falls out of the new bounds it starts again at the nearest one. */
    List<String> change(Sequence before, Sequence after);

    /** Ties it to a column, with which it is dropped; empty sets it free. */
    String ownedBy(ObjectName sequence, Optional<ObjectId> column);

    String restart(ObjectName sequence, BigInteger value);
}
