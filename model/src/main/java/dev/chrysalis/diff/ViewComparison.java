package dev.chrysalis.diff;

import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.View;
import java.util.List;

/** Compares a view and what lives on it. */
final class ViewComparison {

    private final Facts facts;

    ViewComparison(Facts facts) {
        this.facts = facts;
    }

    void compare(View before, View after) {
        facts.compare(shape(before), shape(after), () -> new ObjectChange.ViewChanged(before, after));
        for (Matching.Pair<Column> pair : Matching.by(Column::name, before.columns(), after.columns()).both()) {
            facts.compareComments(ObjectId.column(after.name(), pair.after().name()), pair.before().annotations(),
                    pair.after().annotations());
        }
        new IndexComparison(after.name(), facts).compare(before.indexes(), after.indexes());
        BehaviourComparison behaviour = new BehaviourComparison(after.name(), facts);
        behaviour.compareTriggers(before.triggers(), after.triggers());
        behaviour.compareRules(before.rules(), after.rules());
    }

    private List<Object> shape(View view) {
        return List.of(view.query(), view.options(), Shape.ofColumns(view.columns()),
                view.columns().stream().map(Column::options).toList());
    }
}
