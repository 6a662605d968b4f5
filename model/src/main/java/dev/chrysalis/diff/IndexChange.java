package dev.chrysalis.diff;

import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.Optional;

/** A fact about an index of a table; the table by its name in DEV. */
public sealed interface IndexChange extends SchemaChange {

    ObjectName table();

    /** The one that it speaks of: as DEV has it, or PROD where DEV has it no more. */
    Index index();

    /** The one that is built over the rows that are there; empty where none is. */
    default Optional<Index> built() {
        return Optional.empty();
    }

    @Override
    default ObjectId subject() {
        return new ObjectId(ObjectKind.INDEX, table(), index().name());
    }

    record IndexAdded(ObjectName table, Index index) implements IndexChange {
        @Override
        public Optional<Index> built() {
            return Optional.of(index);
        }

        @Override
        public Difference difference() {
            return Difference.ADDED;
        }
    }

    record IndexDropped(ObjectName table, Index index) implements IndexChange {
        @Override
        public Difference difference() {
            return Difference.DROPPED;
        }
    }

    /** The same name is built otherwise. */
    record IndexChanged(ObjectName table, Index before, Index after) implements IndexChange {
        @Override
        public Index index() {
            return after;
        }

        @Override
        public Optional<Index> built() {
            return Optional.of(after);
        }

        @Override
        public Difference difference() {
            return Difference.CHANGED;
        }
    }

    /** Another name is built the same. */
    record IndexRenamed(ObjectName table, Index before, Index after) implements IndexChange {
        @Override
        public Index index() {
            return after;
        }

        @Override
        public Difference difference() {
            return Difference.REPLACED;
        }
    }
}
