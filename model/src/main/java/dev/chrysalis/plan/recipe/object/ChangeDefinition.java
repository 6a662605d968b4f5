package dev.chrysalis.plan.recipe.object;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.ObjectChange.DefinitionChanged;
import dev.chrysalis.plan.draft.Alteration;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.type.TypeTakeover;
import dev.chrysalis.schema.ExtendedStatistics;
import dev.chrysalis.schema.OtherObject;
import dev.chrysalis.schema.RangeType;
import dev.chrysalis.schema.Routine;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.UserType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives an object that is known by its definition another one: in place where the server can, else it goes and comes back. */
public final class ChangeDefinition implements Recipe<DefinitionChanged> {

    @Override
    public void draft(DefinitionChanged change, Situation situation, DraftSheet sheet) {
        Optional<List<String>> forward = inPlace(change.before(), change.after(), situation.sql());
        Optional<List<String>> backward = inPlace(change.after(), change.before(), situation.sql());
        if (forward.isPresent() && backward.isPresent()) {
            sheet.add(Draft.in(Stage.EXPAND, "Replace " + StepWords.brief(change.subject()))
                    .moves(Move.of(forward.get(), backward.get()))
                    .lock(situation.locks().catalogOnly(change.subject().name()))
                    .notice("acts-for-both", "The old application meets the new definition, too, from here on.")
                    .about(change.subject())
                    .needs(change.after() instanceof Routine routine ? new NamedInBody(routine, situation).present() : List.of())
                    .gives(ObjectState.present(change.subject()), ObjectState.gone(change.before().id())));
            return;
        }
        boolean ranges = change.before() instanceof RangeType && change.after() instanceof RangeType;
        if (!ranges && change.before() instanceof UserType before && change.after() instanceof UserType after) {
            new TypeTakeover(situation).alteration(before, after, sheet);
            return;
        }
        String title = "Replace " + StepWords.brief(change.subject());
        sheet.add(new Alteration(Stage.HIDE, title, change.subject(), List.of(), Set.of(change.before().id()), Set.of(), Set.of(), Set.of(),
                Draft.in(Stage.HIDE, title)
                        .caution("made-again", "It is dropped and made again in one transaction, for the server cannot alter it.")
                        .moves(List.of()).build().hazards(),
                Optional.of(situation.locks().catalogOnly(change.subject().name())), Optional.empty()));
    }

    private static Optional<List<String>> inPlace(SchemaObject before, SchemaObject after, SqlText sql) {
        if (before instanceof Routine old && after instanceof Routine routine) {
            return sql.definitions().replace(old, routine);
        }
        if (before instanceof ExtendedStatistics old && after instanceof ExtendedStatistics statistics) {
            return sql.definitions().change(old, statistics);
        }
        if (before instanceof OtherObject old && after instanceof OtherObject other) {
            return sql.definitions().change(old, other);
        }
        return Optional.empty();
    }
}
