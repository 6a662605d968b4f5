package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.SqlText;
import dev.chrysalis.diff.SchemaChange.TriggerChanged;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Trigger;
import java.util.Optional;

/** Adds, drops or exchanges a trigger; it fires for both applications from the moment it is there. */
final class ChangeTrigger implements Recipe<TriggerChanged> {

    @Override
    public void draft(TriggerChanged change, Situation situation, Drafting drafting) {
        if (change.after().or(change::before).filter(Trigger::inherited).isPresent()) {
            return;
        }
        SqlText sql = situation.sql();
        ObjectName holder = change.holder();
        // one that the parent brought has gone with the parent
        Optional<Trigger> before = change.before().filter(trigger -> !trigger.inherited());
        if (before.isPresent() && change.after().isPresent()
                && before.get().definition().equals(change.after().get().definition())) {
            String name = change.after().get().name();
            drafting.add(Draft.in(Stage.EXPAND, "Set when " + name + " of " + holder.name() + " fires")
                    .moves(Move.of(sql.behaviour().enableTrigger(holder, name, change.after().get().enabled()),
                            sql.behaviour().enableTrigger(holder, name, before.get().enabled())))
                    .lock(situation.locks().writers(holder))
                    .about(change.subject()));
            return;
        }
        PartExchange.draft("trigger", change.subject(), new ObjectId(ObjectKind.TRIGGER, situation.prodName(holder), change.subject().part()),
                before.map(trigger -> sql.behaviour().create(holder, trigger)),
                change.after().map(trigger -> sql.behaviour().create(holder, trigger)),
                situation, drafting);
    }
}
