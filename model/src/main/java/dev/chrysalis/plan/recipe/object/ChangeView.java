package dev.chrysalis.plan.recipe.object;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.ObjectChange.ViewChanged;
import dev.chrysalis.plan.draft.Alteration;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.recipe.Making;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives a view another query: in place where the server allows both ways, else it goes and comes back with what stands on it. One that
 * loses a column waits until the old application is gone.
 */
public final class ChangeView implements Recipe<ViewChanged> {

    @Override
    public void draft(ViewChanged change, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        View before = change.before();
        View after = change.after();
        if (before.materialized() == after.materialized() && sql.views().canReplace(before, after)
                && sql.views().canReplace(after, before)) {
            sheet.add(Draft.in(Stage.EXPAND, "Replace view " + after.name().name())
                    .moves(Move.of(sql.views().replace(before, after), sql.views().replace(after, before)))
                    .done(sql.states().hasQueryOf(after))
                    .lock(situation.locks().exclusive(after.name()))
                    .notice("shows-the-same-columns", "Both applications read the new query from here on; its columns are the same.")
                    .about(after.id())
                    .gives(Making.withParts(after).map(ObjectState::present).toList())
                    .gives(ObjectState.gone(before.id())));
            return;
        }
        Stage stage = servesBoth(before, after) ? Stage.EXPAND : Stage.HIDE;
        String title = "Replace " + StepWords.brief(after.id());
        Draft.Builder facts = Draft.in(stage, title)
                .notice("made-again", "The view is dropped and made again in one transaction, with its comments and privileges.");
        List<String> coming = after.columns().stream().filter(column -> before.columns().stream().noneMatch(old -> sameShape(old, column)))
                .map(Column::name).toList();
        if (stage == Stage.HIDE && !coming.isEmpty()) {
            facts.caution("view-comes-with-contract", "Until contract the view is what the old application reads; the new one meets DEV's "
                    + String.join(", ", coming) + " only then.");
        }
        if (before.materialized()) {
            facts.caution("is-filled-again", "The materialised view is computed anew while nobody may read it.");
        }
        sheet.add(new Alteration(stage, title, after.id(), List.of(), Set.of(before.id()), Set.of(), Set.of(), Set.of(),
                facts.moves(List.of()).build().hazards(), Optional.of(situation.locks().exclusive(after.name())),
                before.materialized() ? Optional.empty() : Optional.of(sql.states().hasQueryOf(after))));
    }

    /** Whether the old application finds every column as it was. */
    private static boolean servesBoth(View before, View after) {
        return before.columns().stream().allMatch(old -> after.columns().stream().anyMatch(column -> sameShape(old, column)));
    }

    private static boolean sameShape(Column one, Column other) {
        return one.name().equals(other.name()) && one.type().equals(other.type());
    }
}
