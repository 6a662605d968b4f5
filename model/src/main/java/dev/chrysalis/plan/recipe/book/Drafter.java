package dev.chrysalis.plan.recipe.book;

import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.plan.Refusal;
import dev.chrysalis.plan.draft.Alteration;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.recipe.ImpliedNeeds;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.table.RemakeTables;
import dev.chrysalis.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Makes drafts of changes: each change by its recipe, what must go and come back together in one. */
public final class Drafter {

    private final Recipes recipes = new Recipes();

    /**
     * @param drafts   complete with what they need, not yet in order
     * @param refusals what will not be done; where there is any the drafts are no plan
     */
    public record Drafted(List<Draft> drafts, List<Refusal> refusals) {
        public Drafted {
            drafts = List.copyOf(drafts);
            refusals = List.copyOf(refusals);
        }
    }

    public Drafted draft(List<SchemaChange> told, Situation situation) {
        InPlaceRenames renames = new InPlaceRenames(told, situation);
        List<SchemaChange> changes = renames.withoutWhatFollows();
        List<DraftSheet> sheets = new ArrayList<>();
        List<DraftSheet> remakes = new ArrayList<>();
        List<Alteration> alterations = new ArrayList<>();
        for (SchemaChange change : changes) {
            DraftSheet sheet = new RemadePart(change, situation).of(() -> recipes.draft(change, situation))
                    .needing(renames.awaited(change));
            sheets.add(sheet);
            alterations.addAll(sheet.alterations());
        }
        List<Refusal> refusals = new ArrayList<>(new ServerLimits(situation).of(told));
        for (SortedSet<ObjectName> tree : situation.remadeTrees().concernedBy(changes)) {
            DraftSheet remake = new DraftSheet();
            new RemakeTables(tree, situation).draft(remake);
            remakes.add(remake);
            alterations.addAll(remake.alterations());
            refusals.addAll(remake.refusals());
        }
        AlterationGroups groups = new AlterationGroups(alterations, changes, situation);
        List<Draft> drafts = new ArrayList<>();
        refusals.addAll(groups.refusals());
        remakes.forEach(remake -> remake.alterations().forEach(alteration -> drafts.addAll(groups.draftsLedBy(alteration))));
        for (int index = 0; index < changes.size(); index++) {
            if (!groups.absorbs(changes.get(index))) {
                drafts.addAll(sheets.get(index).drafts());
                refusals.addAll(sheets.get(index).refusals());
            }
            for (Alteration alteration : sheets.get(index).alterations()) {
                drafts.addAll(groups.draftsLedBy(alteration));
            }
        }
        ImpliedNeeds needs = new ImpliedNeeds(situation);
        Estimate estimate = new Estimate(situation);
        return new Drafted(drafts.stream().map(draft -> needs.complete(draft).taking(estimate.of(draft))).toList(), refusals);
    }
}
