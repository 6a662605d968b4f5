package dev.chrysalis.plan.recipe.behaviour;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.BehaviourChange.PolicyChanged;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Optional;

/** Adds, drops or alters a row-level security policy. */
public final class ChangePolicy implements Recipe<PolicyChanged> {

    @Override
    public void draft(PolicyChanged change, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        ObjectName table = change.table();
        if (change.before().isPresent() && change.after().isPresent()) {
            Optional<List<String>> forward = sql.behaviour().change(table, change.before().get(), change.after().get());
            Optional<List<String>> backward = sql.behaviour().change(table, change.after().get(), change.before().get());
            if (forward.isPresent() && backward.isPresent()) {
                sheet.add(Draft.in(Stage.EXPAND, "Alter policy " + change.subject().part() + " of " + table.name())
                        .moves(Move.of(forward.get(), backward.get()))
                        .lock(situation.locks().exclusive(table))
                        .about(change.subject())
                        .gives(ObjectState.present(change.subject()),
                                ObjectState.gone(new ObjectId(ObjectKind.POLICY, situation.prodName(table), change.subject().part()))));
                return;
            }
        }
        PartExchange.draft("policy", change.subject(), new ObjectId(ObjectKind.POLICY, situation.prodName(table), change.subject().part()),
                change.before().map(policy -> sql.behaviour().create(table, policy)),
                change.after().map(policy -> sql.behaviour().create(table, policy)),
                situation, sheet);
    }
}
