package dev.chrysalis.plan.recipe.rows;

import dev.chrysalis.diff.ColumnChange;
import dev.chrysalis.diff.ConstraintChange;
import dev.chrysalis.diff.IndexChange;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.TypeFit;
import dev.chrysalis.schema.CompositeType;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.OtherObject;
import dev.chrysalis.schema.RangeType;
import dev.chrysalis.schema.Routine;
import dev.chrysalis.schema.SchemaObject;
import java.util.Optional;

/** Rows of PROD that cannot be asked whether they stand against a change, because what tells comes with the release. */
final class RowsUntold {

    private final SchemaChange change;
    private final Situation situation;

    RowsUntold(SchemaChange change, Situation situation) {
        this.change = change;
        this.situation = situation;
    }

    /** What would tell; empty where it is in PROD as in DEV, or there are no rows. */
    Optional<ObjectId> teller() {
        if (change instanceof ConstraintChange changed) {
            return changed.demanded().flatMap(constraint -> ofCheck(changed.table(), constraint));
        } else if (change instanceof IndexChange changed) {
            return changed.built().flatMap(index -> ofIndex(changed.table(), index));
        }
        return change instanceof ColumnChange.ColumnTypeChanged changed ? ofType(changed) : Optional.empty();
    }

    private Optional<ObjectId> ofCheck(ObjectName table, Constraint constraint) {
        boolean asks = constraint.kind() == ConstraintKind.CHECK && constraint.validated() && !constraint.inherited();
        return asks ? unknownRoutine(new ObjectId(ObjectKind.CONSTRAINT, table, constraint.name())) : Optional.empty();
    }

    private Optional<ObjectId> ofIndex(ObjectName table, Index index) {
        return index.unique() ? unknownRoutine(new ObjectId(ObjectKind.INDEX, table, index.name())) : Optional.empty();
    }

    private Optional<ObjectId> unknownRoutine(ObjectId part) {
        return situation.rows(part.name()) == 0 ? Optional.empty() : situation.devNeeds().needsOf(part).stream()
                .filter(need -> need.kind() == ObjectKind.ROUTINE
                        && !definition(situation.prod().find(need)).equals(definition(situation.dev().find(need))))
                .findFirst();
    }

    private static Optional<String> definition(Optional<SchemaObject> routine) {
        return routine.filter(Routine.class::isInstance).map(Routine.class::cast).map(Routine::definition);
    }

    private Optional<ObjectId> ofType(ColumnChange.ColumnTypeChanged changed) {
        if (situation.rows(changed.table()) == 0 || ConversionQuestion.forward(changed, situation).isPresent()) {
            return Optional.empty();
        }
        boolean stands = new RetypedKeys(changed, situation).any();
        return situation.devNeeds().needsOf(ObjectId.column(changed.table(), changed.after().name())).stream()
                .filter(need -> situation.prod().find(need).isEmpty())
                .filter(need -> isUnknownType(need, changed) || stands && isCaseless(need)).findFirst();
    }

    /** An enum or domain tells by its own definition which values it holds, a type that ignores case holds each. */
    private boolean isUnknownType(ObjectId need, ColumnChange.ColumnTypeChanged changed) {
        return need.kind() == ObjectKind.EXTENSION && !TypeFit.isCaseless(changed.after().type().definition())
                || situation.dev().find(need).filter(type -> type instanceof CompositeType || type instanceof RangeType).isPresent();
    }

    private boolean isCaseless(ObjectId collation) {
        return situation.dev().find(collation).filter(OtherObject.class::isInstance).map(OtherObject.class::cast)
                .filter(other -> other.definition().contains("deterministic = false")).isPresent();
    }
}
