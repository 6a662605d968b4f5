package dev.chrysalis.plan.recipe.constraint;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.ConstraintChange.ConstraintChanged;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Hazards;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.LateValidation;
import dev.chrysalis.plan.recipe.OwnName;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Another check or foreign key in place of one of a large table: it comes beside the old one, is proven while writing goes on, and takes
 * its name; the old one comes back in the same way.
 */
final class ConstraintBeside {

    private final ConstraintChanged change;
    private final Situation situation;
    private final SqlText sql;
    private final ObjectName table;
    private final Constraint interim;
    private final ObjectId interimId;
    private final ObjectId now;

    private ConstraintBeside(ConstraintChanged change, Situation situation) {
        this.change = change;
        this.situation = situation;
        sql = situation.sql();
        table = change.table();
        interim = change.after().withName(OwnName.named("chrysalis_new_", change.after().name()));
        interimId = new ObjectId(ObjectKind.CONSTRAINT, table, interim.name());
        now = new ObjectId(ObjectKind.CONSTRAINT, table, change.after().name());
    }

    /** @return empty for a small table, a key, or one that heirs declare too */
    static Optional<ConstraintBeside> of(ConstraintChanged change, Situation situation) {
        return Optional.of(change).filter(any -> isProven(change.before())
                && new LateValidation(situation).isFor(change.table(), change.after())
                && !Heirs.declare(change.table(), change.before().name(), situation)).map(any -> new ConstraintBeside(change, situation));
    }

    private static boolean isProven(Constraint constraint) {
        return constraint.kind() == ConstraintKind.CHECK || constraint.kind() == ConstraintKind.FOREIGN_KEY;
    }

    /** @param needs what the new one needs beside what the server records of it */
    void draft(Set<ObjectState> needs, Optional<String> done, DraftSheet sheet) {
        LateValidation late = new LateValidation(situation);
        boolean foreignKey = change.after().kind() == ConstraintKind.FOREIGN_KEY;
        Draft.Builder add = Draft.in(Stage.HIDE, "Add " + LateValidation.words(interim) + " to " + table.name())
                .moves(Move.of(late.add(table, interim), List.of(sql.objects().drop(interimId))))
                .done(sql.states().exists(interimId))
                .lock(foreignKey ? situation.locks().writers(table) : situation.locks().exclusive(table))
                .about(now)
                .needs(needs)
                .gives(LateValidation.half(interimId));
        Hazards.tightens(add);
        change.after().references().ifPresent(parent -> Hazards.parentIsLocked(add, parent.table()));
        sheet.add(add);
        Draft.Builder prove = late.validate(table, interim, Stage.HIDE);
        if (isProvenAgain()) {
            prove.moves(Move.of(sql.constraints().validate(table, interim.name()),
                    sql.constraints().validate(table, change.before().name())));
        }
        sheet.add(prove);
        swap(done, sheet);
    }

    private boolean isProvenAgain() {
        return change.before().validated() && change.before().isEnforced();
    }

    private void swap(Optional<String> done, DraftSheet sheet) {
        ObjectId before = new ObjectId(ObjectKind.CONSTRAINT, situation.prodName(table), change.before().name());
        List<String> old = isProvenAgain() ? sql.constraints().addUnvalidated(table, change.before())
                : Heirs.constraint(sql, situation.prod(), situation.dev(), table, change.before(),
                heir -> situation.devTable(heir).isPresent());
        Draft.Builder swap = Draft.in(Stage.HIDE, "Change " + change.after().name() + " of " + table.name())
                .moves(Move.of(List.of(sql.objects().drop(now)), old),
                        Move.of(sql.objects().rename(interimId, now.part()), sql.objects().rename(now, interim.name())))
                .done(done)
                .lock(situation.locks().exclusive(table))
                .about(now)
                .needs(ObjectState.present(interimId))
                .gives(ObjectState.away(before), ObjectState.gone(before), ObjectState.present(now));
        change.before().references().ifPresent(parent -> Hazards.parentIsClosed(swap, parent.table()));
        sheet.add(swap);
    }
}
