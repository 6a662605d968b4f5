package dev.chrysalis.plan.recipe.behaviour;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.BehaviourChange.RuleChanged;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;

/** Adds, drops or exchanges a rewrite rule. */
public final class ChangeRule implements Recipe<RuleChanged> {

    @Override
    public void draft(RuleChanged change, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        ObjectName holder = change.holder();
        PartExchange.draft("rule", change.subject(), new ObjectId(ObjectKind.RULE, situation.prodName(holder), change.subject().part()),
                change.before().map(rule -> sql.behaviour().create(holder, rule)),
                change.after().map(rule -> sql.behaviour().create(holder, rule)),
                situation, sheet);
    }
}
