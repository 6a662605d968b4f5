package dev.chrysalis.plan.recipe.behaviour;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.BehaviourChange.TriggerChanged;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.TriggerInTree;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Trigger;
import java.util.List;
import java.util.Optional;

/** Adds, drops or exchanges a trigger; it fires for both applications from the moment it is there. */
public final class ChangeTrigger implements Recipe<TriggerChanged> {

    @Override
    public void draft(TriggerChanged change, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        if (change.after().or(change::before).filter(Trigger::inherited).isPresent()) {
            change.after().ifPresent(trigger -> fireAsInDev(change, trigger, situation, sheet));
            return;
        }
        ObjectName holder = change.holder();
        // one that the parent brought has gone with the parent
        Optional<Trigger> before = change.before().filter(trigger -> !trigger.inherited());
        if (before.isPresent() && change.after().isPresent()
                && before.get().definition().equals(change.after().get().definition())) {
            String name = change.after().get().name();
            sheet.add(Draft.in(Stage.EXPAND, "Set when " + name + " of " + holder.name() + " fires")
                    .moves(Move.of(sql.behaviour().enableTrigger(holder, name, change.after().get().enabled()),
                            sql.behaviour().enableTrigger(holder, name, before.get().enabled())))
                    .lock(situation.locks().writers(holder))
                    .about(change.subject()));
            return;
        }
        PartExchange.draft("trigger", change.subject(),
                new ObjectId(ObjectKind.TRIGGER, situation.prodName(holder), change.subject().part()),
                before.map(trigger -> TriggerInTree.beside(sql, situation.prod(), situation.dev()).create(holder, trigger)),
                change.after().map(trigger -> TriggerInTree.beside(sql, situation.dev(), situation.prod()).create(holder, trigger)),
                situation, sheet);
    }

    /** What the parent brings fires as the parent's does, until it is told otherwise. */
    private static void fireAsInDev(TriggerChanged change, Trigger after, Situation situation, DraftSheet sheet) {
        ObjectId parents = situation.devTable(change.holder()).flatMap(table -> table.storage().partitionOf())
                .map(place -> new ObjectId(ObjectKind.TRIGGER, place.parent(), after.name())).orElse(change.subject());
        Optional<String> before = change.before().map(Trigger::enabled);
        boolean same = situation.devTable(parents.name()).stream().flatMap(table -> table.triggers().stream())
                .anyMatch(trigger -> trigger.name().equals(after.name()) && trigger.enabled().equals(after.enabled()));
        boolean alike = before.filter(after.enabled()::equals).isPresent();
        if (!alike || !same && Heirs.joins(change.holder(), situation)) {
            SqlText sql = situation.sql();
            sheet.add(Draft.in(Stage.EXPAND, "Set when " + after.name() + " of " + change.holder().name() + " fires")
                    .moves(Move.of(List.of(sql.behaviour().enableTrigger(change.holder(), after.name(), after.enabled())),
                            before.map(enabled -> sql.behaviour().enableTrigger(change.holder(), after.name(), enabled)).stream().toList()))
                    .lock(situation.locks().writers(change.holder()))
                    .about(change.subject())
                    .needs(ObjectState.present(parents)));
        }
    }
}
