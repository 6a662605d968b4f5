package dev.chrysalis.plan.recipe.behaviour;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.BehaviourChange.PolicyChanged;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Hazards;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Policy;
import java.util.Optional;

/**
 * Adds, drops or alters a row-level security policy: what admits more before the new application needs it, what admits less when the old
 * one is gone. One that is altered admits in between what PROD's or DEV's admits.
 */
public final class ChangePolicy implements Recipe<PolicyChanged> {

    @Override
    public void draft(PolicyChanged change, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        ObjectName table = change.table();
        if (change.before().isPresent() && change.after().isPresent()) {
            Policy before = change.before().get();
            Policy after = change.after().get();
            if (sql.behaviour().change(table, before, after).isPresent() && sql.behaviour().change(table, after, before).isPresent()) {
                alter(table, before, after, situation, sheet);
                return;
            }
        }
        ObjectId inProd = inProd(table, change.subject().part(), situation);
        Draft.Builder draft = PartExchange.draft(admitsMore(change) ? Stage.EXPAND : Stage.HIDE, "policy", change.subject(), inProd,
                change.before().map(policy -> sql.behaviour().create(table, policy)),
                change.after().map(policy -> sql.behaviour().create(table, policy)), situation);
        if (change.after().isPresent() && !admitsMore(change)) {
            Hazards.tightens(draft);
        }
        sheet.add(draft);
    }

    /** One that is replaced may admit less, and does so only when nobody of the old application is there. */
    private static boolean admitsMore(PolicyChanged change) {
        return change.before().isEmpty() ? change.after().filter(Policy::permissive).isPresent()
                : change.after().isEmpty() && !change.before().get().permissive();
    }

    private static void alter(ObjectName table, Policy before, Policy after, Situation situation, DraftSheet sheet) {
        ObjectId id = new ObjectId(ObjectKind.POLICY, table, after.name());
        Optional<Policy> either = either(before, after);
        ObjectState admits = ObjectState.present(new ObjectId(ObjectKind.OTHER, table, "policy " + after.name() + " admits either"));
        either.ifPresent(policy -> sheet.add(step(Stage.EXPAND, "Let policy " + after.name() + " of " + table.name() + " admit either",
                table, before, policy, situation)
                .notice("policy-admits-either", "Until contract it admits a row that PROD's policy or DEV's admits, so that each application "
                        + "finds its rows.")
                .gives(admits)));
        Draft.Builder draft = step(Stage.HIDE, "Alter policy " + after.name() + " of " + table.name(), table, either.orElse(before), after,
                situation)
                .needs(admits)
                .gives(ObjectState.present(id), ObjectState.gone(inProd(table, after.name(), situation)));
        if (either.isEmpty()) {
            draft.caution("policy-waits", "Until contract the new application finds the rows that PROD's policy admits.");
        }
        Hazards.tightens(draft);
        sheet.add(draft);
    }

    private static Draft.Builder step(Stage stage, String title, ObjectName table, Policy before, Policy after, Situation situation) {
        SqlText sql = situation.sql();
        return Draft.in(stage, title)
                .moves(Move.of(sql.behaviour().change(table, before, after).orElseThrow(),
                        sql.behaviour().change(table, after, before).orElseThrow()))
                .lock(situation.locks().exclusive(table))
                .about(new ObjectId(ObjectKind.POLICY, table, after.name()))
                .needs(situation.devNeeds().needsOf(new ObjectId(ObjectKind.POLICY, table, after.name())).stream().map(ObjectState::present)
                        .toList());
    }

    /** Only for the same roles: with others, rows would be open to somebody to whom neither opens them. */
    private static Optional<Policy> either(Policy before, Policy after) {
        if (!before.roles().equals(after.roles())) {
            return Optional.empty();
        }
        return Optional.of(new Policy(after.name(), after.command(), after.permissive(), after.roles(),
                either(before.using(), after.using()),
                either(before.withCheck(), after.withCheck()), before.annotations()));
    }

    private static Optional<String> either(Optional<String> before, Optional<String> after) {
        return before.equals(after) ? after : Optional.of("(" + before.orElseThrow() + ") OR (" + after.orElseThrow() + ")");
    }

    private static ObjectId inProd(ObjectName table, String policy, Situation situation) {
        return new ObjectId(ObjectKind.POLICY, situation.prodName(table), policy);
    }
}
