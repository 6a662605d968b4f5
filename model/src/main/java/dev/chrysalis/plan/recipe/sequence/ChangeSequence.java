package dev.chrysalis.plan.recipe.sequence;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.ObjectChange.SequenceChanged;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.evidence.Violations;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.RemadeTrees;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.SequenceOptions;
import java.util.List;
import java.util.Optional;

/** Lets a sequence count otherwise, or belong to another column. */
public final class ChangeSequence implements Recipe<SequenceChanged> {

    @Override
    public void draft(SequenceChanged change, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        refuseSpent(change.subject(), situation.prodName(change.after().name()), change.after().options(), situation, sheet);
        Draft.Builder draft = Draft.in(Stage.EXPAND, "Alter sequence " + change.after().name().name())
                .moves(ownership(change, situation), Move.of(sql.sequences().change(change.before(), change.after()),
                        sql.sequences().change(change.after(), change.before())))
                .lock(situation.locks().writers(change.after().name()))
                .notice("callers-wait", "Whoever asks the sequence for a number waits for as long as the statement holds its lock.")
                .about(change.after().id())
                .needs(ObjectState.present(change.after().id()));
        if (!change.before().options().equals(change.after().options())) {
            draft.done(sql.states().countsAs(change.after().name(), change.after().options()));
        }
        change.before().ownedBy().ifPresent(column -> draft.needs(RemadeTrees.remade(column.name())));
        change.after().ownedBy().ifPresent(column -> draft.needs(ObjectState.present(column), RemadeTrees.remade(column.name())));
        sheet.add(draft);
    }

    /** Refuses a range that PROD has counted through already. */
    public static void refuseSpent(ObjectId subject, ObjectName inProd, SequenceOptions options, Situation situation, DraftSheet sheet) {
        situation.sql().sequences().beyond(inProd, options).map(situation.evidence()::found).filter(Violations::any)
                .ifPresent(spent -> sheet.refuse(subject, "PROD has counted to " + String.join("", spent.examples())
                        + ", beyond where it ends in DEV, so there is no number left: widen its range in DEV, then plan again."));
    }

    private static Move ownership(SequenceChanged change, Situation situation) {
        Annotations now = change.before().annotations();
        Optional<String> owner = change.before().ownedBy().equals(change.after().ownedBy()) ? Optional.empty()
                : change.after().ownedBy().flatMap(column -> AddSequence.ownerOf(column, situation))
                .filter(name -> !name.equals(now.owner()));
        return owner.map(name -> Move.of(access(change, name, situation), access(change, now.owner(), situation)))
                .orElse(Move.of(List.of(), List.of()));
    }

    private static List<String> access(SequenceChanged change, String owner, Situation situation) {
        return situation.sql().objects().access(change.after().id(), new Annotations(Optional.empty(), owner, List.of()));
    }
}
