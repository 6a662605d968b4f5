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
        ObjectName table = change.table();
        boolean columnGoes = constraint.columns().stream().anyMatch(column -> situation.isObsoleteColumn(table, column));
        Stage stage = columnGoes || constraint.kind() == ConstraintKind.PRIMARY_KEY ? Stage.HIDE : Stage.EXPAND;
        ObjectId before = new ObjectId(ObjectKind.CONSTRAINT, situation.prodName(table), constraint.name());
        String nameNow = FreedName.of(before, table, situation, drafting).orElse(constraint.name());
        drafting.add(alteration(stage, table, constraint, nameNow, situation));
    }

    /** @param nameNow under which it is there */
    static Alteration alteration(Stage stage, ObjectName table, Constraint constraint, String nameNow, Situation situation) {
        SqlText sql = situation.sql();
        ObjectId before = new ObjectId(ObjectKind.CONSTRAINT, situation.prodName(table), constraint.name());
        ObjectId subject = new ObjectId(ObjectKind.CONSTRAINT, table, constraint.name());
        ObjectId now = new ObjectId(ObjectKind.CONSTRAINT, table, nameNow);
        String title = "Drop " + constraint.name() + " of " + table.name();
        Draft.Builder facts = Draft.in(stage, title)
                .notice("undo-checks-rows", "Undoing it demands the same again: it fails while rows stand against it.");
        Move drop = Move.of(List.of(sql.objects().drop(now)), sql.constraints().add(table, constraint.withName(nameNow)));
        Set<ObjectState> needs = nameNow.equals(constraint.name()) ? Set.of() : Set.of(ObjectState.free(before));
        return new Alteration(stage, title, subject, List.of(drop), Set.of(), Set.of(before), needs,
                Set.of(ObjectState.away(before), ObjectState.gone(before)), facts.moves(List.of()).build().hazards(),
                Optional.of(situation.locks().exclusive(table)), Optional.of(sql.states().absent(now)));
    }
}
