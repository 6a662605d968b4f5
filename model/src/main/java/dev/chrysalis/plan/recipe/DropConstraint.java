package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.SqlText;
import dev.chrysalis.diff.SchemaChange.ConstraintDropped;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Demands something of the rows no more: before the new application writes otherwise, or when its column goes. */
final class DropConstraint implements Recipe<ConstraintDropped> {

    private static boolean isNeededByParent(ConstraintDropped change, Situation situation) {
        return change.constraint().isKeptByIndex() && situation.prodTable(change.table()).flatMap(table -> table.storage().partitionOf())
                .flatMap(place -> situation.prod().table(place.parent()))
                .filter(parent -> parent.constraints().stream().anyMatch(key -> key.isKeptByIndex()
                        && key.columns().equals(change.constraint().columns()))
                        || parent.indexes().stream().anyMatch(index -> index.keys().equals(change.constraint().columns()))).isPresent();
    }

    @Override
    public void draft(ConstraintDropped change, Situation situation, Drafting drafting) {
        Constraint constraint = change.constraint();
        if (constraint.inherited()) {
            return;
        }
        if (isNeededByParent(change, situation)) {
            drafting.refuse(change.subject(), "An index of the partitioned parent over the same columns needs it; drop that one first, in a release of its "
                    + "own.");
            return;
        }
        SqlText sql = situation.sql();
        ObjectName table = change.table();
        ObjectId before = new ObjectId(ObjectKind.CONSTRAINT, situation.prodName(table), constraint.name());
        ObjectId now = new ObjectId(ObjectKind.CONSTRAINT, table, constraint.name());
        boolean columnGoes = constraint.columns().stream().anyMatch(column -> situation.isObsoleteColumn(table, column));
        Stage stage = columnGoes || constraint.kind() == ConstraintKind.PRIMARY_KEY ? Stage.HIDE : Stage.EXPAND;
        Draft.Builder facts = Draft.in(stage, "Drop " + constraint.name() + " of " + table.name())
                .notice("undo-checks-rows", "Undoing it demands the same again: it fails while rows stand against it.");
        Move drop = Move.of(List.of(sql.objects().drop(now)), sql.constraints().add(table, constraint));
        drafting.add(new Alteration(stage, "Drop " + constraint.name() + " of " + table.name(), change.subject(), List.of(drop), Set.of(),
                Set.of(before), Set.of(), Set.of(ObjectState.away(before), ObjectState.gone(before)),
                facts.moves(List.of()).build().hazards(), Optional.of(situation.locks().exclusive(table)),
                Optional.of(sql.states().absent(now))));
    }
}
