package dev.chrysalis.plan.recipe.book;

import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.recipe.RemadeTrees;
import dev.chrysalis.plan.recipe.Situation;
import java.util.Set;
import java.util.function.Supplier;

/** A change of a table that may be made anew, so that it happens before, within or after that. */
final class RemadePart {

    private final SchemaChange change;
    private final RemadeTrees.Part part;

    RemadePart(SchemaChange change, Situation situation) {
        this.change = change;
        this.part = situation.remadeTrees().partOf(change);
    }

    /** What the recipe writes, as far as it is needed and where it belongs. */
    DraftSheet of(Supplier<DraftSheet> recipe) {
        DraftSheet placed = new DraftSheet();
        switch (part) {
            case BY_ITSELF -> {
                return recipe.get();
            }
            case BEFORE -> place(recipe.get(), placed, Set.of(), Set.of(RemadeTrees.ready(change.subject().name())));
            case AFTER -> place(recipe.get(), placed, Set.of(RemadeTrees.remade(change.subject().name())), Set.of());
            case IMPOSSIBLE -> placed.refuse(change.subject(),
                    "It gets another name while its table is made anew because it is partitioned "
                    + "otherwise; plan the two one after the other.");
            case WITHIN -> { /* the new table has it */ }
        }
        return placed;
    }

    private static void place(DraftSheet written, DraftSheet placed, Set<ObjectState> needs, Set<ObjectState> gives) {
        written.drafts().forEach(draft -> placed.add(draft.needing(needs).giving(gives)));
        written.alterations().forEach(placed::add);
        written.refusals().forEach(placed::add);
    }
}
