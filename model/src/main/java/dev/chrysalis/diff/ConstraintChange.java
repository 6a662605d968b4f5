package dev.chrysalis.diff;

import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.Optional;

/** A fact about a constraint of a table; the table by its name in DEV. */
public sealed interface ConstraintChange extends SchemaChange {

    ObjectName table();

    /** The one that it speaks of: as DEV has it, or PROD where DEV has it no more. */
    Constraint constraint();

    /** The one that rows must fit from now on; empty where nothing new is asked of them. */
    default Optional<Constraint> demanded() {
        return Optional.empty();
    }

    @Override
    default ObjectId subject() {
        return new ObjectId(ObjectKind.CONSTRAINT, table(), constraint().name());
    }

    record ConstraintAdded(ObjectName table, Constraint constraint) implements ConstraintChange {
        @Override
        public Optional<Constraint> demanded() {
            return Optional.of(constraint);
        }

        @Override
        public Difference difference() {
            return Difference.ADDED;
        }
    }

    record ConstraintDropped(ObjectName table, Constraint constraint) implements ConstraintChange {
        @Override
        public Difference difference() {
            return Difference.DROPPED;
        }
    }

    /** The same name demands something else. */
    record ConstraintChanged(ObjectName table, Constraint before, Constraint after) implements ConstraintChange {
        @Override
        public Constraint constraint() {
            return after;
        }

        @Override
        public Optional<Constraint> demanded() {
            return Optional.of(after);
        }

        @Override
        public Difference difference() {
            return Difference.CHANGED;
        }
    }

    /** Another name demands the same. */
    record ConstraintRenamed(ObjectName table, Constraint before, Constraint after) implements ConstraintChange {
        @Override
        public Constraint constraint() {
            return after;
        }

        @Override
        public Difference difference() {
            return Difference.REPLACED;
        }
    }
}
