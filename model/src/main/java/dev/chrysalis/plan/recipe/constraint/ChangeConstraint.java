package dev.chrysalis.plan.recipe.constraint;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.ConstraintChange.ConstraintAdded;
import dev.chrysalis.diff.ConstraintChange.ConstraintChanged;
import dev.chrysalis.plan.draft.Alteration;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Hazards;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.RemadeTrees;
import dev.chrysalis.plan.recipe.ReplicaIdentity;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.TableOrder;
import dev.chrysalis.plan.recipe.rows.RowsAgainst;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Demands something else under the same name: altered where the server can, else the one goes and the other comes in one transaction. */
public final class ChangeConstraint implements Recipe<ConstraintChanged> {

    private final AddConstraint add = new AddConstraint();

    @Override
    public void draft(ConstraintChanged change, Situation situation, DraftSheet sheet) {
        if (situation.remadeTrees().partOf(change) == RemadeTrees.Part.AFTER) {
            add.draft(new ConstraintAdded(change.table(), change.after()), situation, sheet);
            return;
        }
        if (change.after().inherited() && !change.before().inherited()
                && BroughtCheck.isOfHeir(change.table(), change.after(), situation)) {
            sheet.refuse(change.subject(), "A check of its own cannot become one that only the parent brings; PostgreSQL has no statement for it. "
                    + "Declare it in the table too, on DEV, or leave the check as it is.");
            return;
        }
        if (change.after().inherited() || becomesItsOwn(change, situation)) {
            return;
        }
        SqlText sql = situation.sql();
        ObjectName table = change.table();
        if (PartitionedKey.completes(table, change.before(), change.after(), situation, sheet)) {
            return;
        }
        TableOrder order = TableOrder.of(table, situation);
        Optional<List<String>> forward = sql.constraints().change(table, order.before(change.before()), order.after(change.after()));
        Optional<List<String>> backward = sql.constraints().change(table, order.after(change.after()), order.before(change.before()));
        if (forward.isPresent() && backward.isPresent() && !isKeptOtherwiseInPartitions(change, situation)) {
            sheet.add(Draft.in(canWait(change.before()) && !canWait(change.after()) ? Stage.HIDE : Stage.EXPAND, "Alter "
                    + change.after().name() + " of " + table.name())
                    .moves(Move.of(forward.get(), backward.get()))
                    .done(done(change, situation))
                    .lock(situation.locks().exclusive(table))
                    .needs(change.after().isKeptByIndex() ? order.needs() : List.of())
                    .about(change.subject()));
            return;
        }
        Optional<Constraint> either = new EitherCheck(change, situation).draft(sheet);
        ConstraintChanged now = new ConstraintChanged(table, either.orElse(change.before()), change.after());
        RowsAgainst.draft(change, situation, sheet, wherever -> anew(now, situation, wherever));
    }

    /** Whether a transaction may have it checked at its end only. */
    private static boolean canWait(Constraint constraint) {
        return constraint.definition().contains(" DEFERRABLE");
    }

    /** What the parents that a table leaves brought stays with it. */
    private static boolean becomesItsOwn(ConstraintChanged change, Situation situation) {
        return change.before().inherited() && !Heirs.independent(change.table(), situation).isEmpty()
                && situation.sql().constraints().change(change.table(), change.before(), change.after()).filter(List::isEmpty).isPresent();
    }

    /** No server alters how the index of a partitioned table is kept. */
    private static boolean isKeptOtherwiseInPartitions(ConstraintChanged change, Situation situation) {
        return change.before().isKeptByIndex() && !change.before().options().equals(change.after().options())
                && situation.devTable(change.table()).filter(table -> table.storage().partitionedBy().isPresent()).isPresent();
    }

    private static void anew(ConstraintChanged change, Situation situation, DraftSheet sheet) {
        ObjectName table = change.table();
        ObjectId now = new ObjectId(ObjectKind.CONSTRAINT, table, change.after().name());
        Set<ObjectState> needs = new HashSet<>();
        change.after().columns().forEach(column -> needs.add(ObjectState.present(ObjectId.column(table, column))));
        situation.devNeeds().needsOf(now).forEach(need -> needs.add(ObjectState.present(need)));
        EmptyParent.draft(table, change.after(), Stage.HIDE, situation, sheet).ifPresent(needs::add);
        ConstraintBeside.of(change, situation).ifPresentOrElse(beside -> beside.draft(needs, done(change, situation), sheet),
                () -> inPlace(change, now, needs, situation, sheet));
    }

    /** The one goes and the other comes in one transaction; the index of a large table's key is there by then. */
    private static void inPlace(ConstraintChanged change, ObjectId now, Set<ObjectState> needs, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        ObjectName table = change.table();
        ObjectId before = new ObjectId(ObjectKind.CONSTRAINT, situation.prodName(table), change.before().name());
        String title = "Change " + change.after().name() + " of " + table.name();
        Draft.Builder facts = Draft.in(Stage.HIDE, title);
        Move make = drop(table, change.after(), now, situation, situation.dev()).inverse();
        if (change.after().isKeptByIndex() && AddKey.isBuiltConcurrently(table, change.after(), situation)) {
            AddKey.Built built = AddKey.build(table, change.after(), Stage.HIDE, situation, sheet);
            needs.add(built.state());
            make = Move.of(ReplicaIdentity.with(sql.constraints().addUsingIndex(table, change.after(), built.index()), sql,
                    situation.devTable(table),
                    now.part(), table, now.part()), make.backward());
            Hazards.undoScan(facts, table, situation);
        } else {
            Hazards.scan(facts, table, situation);
        }
        Hazards.tightens(facts);
        change.before().references().or(() -> change.after().references())
                .ifPresent(parent -> Hazards.parentIsClosed(facts, parent.table()));
        Set<ObjectId> under = new HashSet<>(AddKey.replaced(table, change.after(), situation));
        under.forEach(other -> needs.add(ObjectState.away(other)));
        under.add(before);
        sheet.add(new Alteration(Stage.HIDE, title, now,
                List.of(drop(table, change.before(), now, situation, situation.prod()), make), Set.of(),
                under, needs, Set.of(ObjectState.away(before), ObjectState.gone(before), ObjectState.present(now)),
                facts.moves(new ArrayList<>()).build().hazards(), Optional.of(situation.locks().exclusive(table)),
                        done(change, situation)));
    }

    private static Optional<String> done(ConstraintChanged change, Situation situation) {
        return change.before().definition().equals(change.after().definition()) ? Optional.empty()
                : situation.sql().states().hasDefinitionOf(change.table(), change.after());
    }

    private static Move drop(ObjectName table, Constraint constraint, ObjectId now, Situation situation, Schema schema) {
        return Move.of(List.of(situation.sql().objects().drop(now)), Heirs.constraint(situation.sql(), schema, schema == situation.prod()
                ? situation.dev() : situation.prod(), table, constraint,
                heir -> situation.prodTable(heir).isPresent() && situation.devTable(heir).isPresent()));
    }
}
