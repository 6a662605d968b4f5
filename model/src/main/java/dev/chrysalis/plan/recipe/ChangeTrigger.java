package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.SqlText;
import dev.chrysalis.diff.SchemaChange.TriggerChanged;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Trigger;

/** Adds, drops or exchanges a trigger; it fires for both applications from the moment it is there. */
final class ChangeTrigger implements Recipe<TriggerChanged> {

    @Override
    public void draft(TriggerChanged change, Situation situation, Drafting drafting) {
        if (change.after().or(change::before).filter(Trigger::inherited).isPresent()) {
            return;
        }
        SqlText sql = situation.sql();
        ObjectName holder = change.holder();
        if (change.before().isPresent() && change.after().isPresent()
                && change.before().get().definition().equals(change.after().get().definition())) {
            String name = change.after().get().name();
            drafting.add(Draft.in(Stage.EXPAND, "Set when " + name + " of " + holder.name() + " fires")
                    .moves(Move.of(sql.behaviour().enableTrigger(holder, name, change.after().get().enabled()),
                            sql.behaviour().enableTrigger(holder, name, change.before().get().enabled())))
                    .lock(situation.locks().writers(holder))
                    .about(change.subject()));
            return;
        }
        PartExchange.draft("trigger", change.subject(), new ObjectId(ObjectKind.TRIGGER, situation.prodName(holder), change.subject().part()),
                change.before().map(trigger -> sql.behaviour().create(holder, trigger)),
                change.after().map(trigger -> sql.behaviour().create(holder, trigger)),
                situation, drafting);
    }
}
