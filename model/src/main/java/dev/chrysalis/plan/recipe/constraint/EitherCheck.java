package dev.chrysalis.plan.recipe.constraint;

import dev.chrysalis.dialect.sql.Capability;
import dev.chrysalis.dialect.sql.StateSql;
import dev.chrysalis.diff.ConstraintChange.ConstraintChanged;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Hazards;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A check that admits what PROD's admits and what DEV's admits, as long as both applications write. */
final class EitherCheck {

    private static final String HEIRLESS = " NO INHERIT";

    private final ConstraintChanged change;
    private final Situation situation;

    EitherCheck(ConstraintChanged change, Situation situation) {
        this.change = change;
        this.situation = situation;
    }

    /** @return what stands under the name until contract; empty where that is PROD's own */
    Optional<Constraint> draft(DraftSheet sheet) {
        if (!isCheck(change.before()) || !isCheck(change.after()) || !sameColumns() || sameCondition()) {
            return Optional.empty();
        }
        ObjectName table = change.table();
        Constraint either = either();
        ObjectId id = new ObjectId(ObjectKind.CONSTRAINT, table, either.name());
        String drop = situation.sql().objects().drop(id);
        Draft.Builder draft = Draft.in(Stage.EXPAND, "Let " + either.name() + " of " + table.name() + " admit either")
                .moves(Move.of(replaced(drop, add(either, situation.dev())), replaced(drop, add(change.before(), situation.prod()))))
                .done(isNoLongerProds(id))
                .lock(situation.locks().exclusive(table))
                .notice("admits-either", "Until contract it admits a row that PROD's demand or DEV's admits, so that both applications can "
                        + "write; undoing it demands PROD's again, and fails while rows stand against it.")
                .about(id)
                .needs(ObjectState.present(ObjectId.table(table)))
                .needs(situation.devNeeds().needsOf(id).stream().map(ObjectState::present).toList());
        change.after().columns().forEach(column -> draft.needs(ObjectState.present(ObjectId.column(table, column))));
        if (change.before().validated() && change.before().isEnforced()) {
            Hazards.undoScan(draft, table, situation);
        }
        sheet.add(draft);
        return Optional.of(either);
    }

    private static boolean isCheck(Constraint constraint) {
        return constraint.kind() == ConstraintKind.CHECK && constraint.isEnforced() && constraint.condition().isPresent();
    }

    /** Whether both conditions can be asked of a row in between. */
    private boolean sameColumns() {
        Optional<Table> prod = situation.prodTable(change.table());
        Optional<Table> dev = situation.devTable(change.table());
        boolean stay = change.before().columns().stream().allMatch(name -> dev.flatMap(table -> table.column(name)).isPresent());
        boolean known = change.after().columns().stream().allMatch(name -> prod.flatMap(table -> table.column(name)).isPresent()
                || situation.isNewColumn(change.table(), name));
        boolean alike = change.after().columns().stream().allMatch(name -> situation.typeChange(change.table(), name).isEmpty()
                && !situation.defaultGoesWithType(change.table(), name));
        return stay && known && alike && change.before().definition().contains(HEIRLESS) == change.after().definition().contains(HEIRLESS);
    }

    private boolean sameCondition() {
        return change.before().condition().equals(change.after().condition());
    }

    /** How the server writes both conditions together is its own. */
    private Optional<String> isNoLongerProds(ObjectId id) {
        StateSql states = situation.sql().states();
        return states.hasDefinitionOf(id.name(), change.before()).map(prods -> states.all(List.of(states.exists(id), states.not(prods))));
    }

    private Constraint either() {
        Constraint before = change.before();
        boolean proven = !situation.can(Capability.UNVALIDATED_CONSTRAINTS);
        String definition = "CHECK ((" + before.condition().orElseThrow() + ") OR (" + change.after().condition().orElseThrow() + "))"
                + (before.definition().contains(HEIRLESS) ? HEIRLESS : "") + (proven ? "" : " NOT VALID");
        return new Constraint(before.name(), before.kind(), change.after().columns(), Optional.empty(), definition, proven, false,
                before.options(), before.annotations());
    }

    private List<String> add(Constraint constraint, Schema schema) {
        return Heirs.constraint(situation.sql(), schema, schema == situation.prod() ? situation.dev() : situation.prod(), change.table(),
                constraint,
                heir -> situation.prodTable(heir).isPresent() && situation.devTable(heir).isPresent());
    }

    private static List<String> replaced(String drop, List<String> add) {
        List<String> statements = new ArrayList<>(List.of(drop));
        statements.addAll(add);
        return statements;
    }
}
