package dev.chrysalis.plan.recipe.behaviour;

import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A part that acts by itself comes, goes, or goes and comes in one transaction. */
final class PartExchange {

    private PartExchange() {
    }

    /**
     * @param part   by its name in DEV
     * @param inProd by its name in PROD
     * @param before what makes it as PROD has it
     * @param after  what makes it as DEV has it
     */
    static void draft(String kind, ObjectId part, ObjectId inProd, Optional<List<String>> before, Optional<List<String>> after,
                      Situation situation, DraftSheet sheet) {
        sheet.add(draft(after.isEmpty() ? Stage.HIDE : Stage.EXPAND, kind, part, inProd, before, after, situation));
    }

    /** The same in a stage of its own. */
    static Draft.Builder draft(Stage stage, String kind, ObjectId part, ObjectId inProd, Optional<List<String>> before,
                               Optional<List<String>> after, Situation situation) {
        List<String> drop = List.of(situation.sql().objects().drop(part));
        List<Move> moves = new ArrayList<>();
        before.ifPresent(make -> moves.add(Move.of(drop, make)));
        after.ifPresent(make -> moves.add(Move.of(make, drop)));
        String verb = before.isEmpty() ? "Add " : after.isEmpty() ? "Drop " : "Replace ";
        Draft.Builder draft = Draft.in(stage,
                        verb + kind + " " + part.part() + (before.isEmpty() ? " to " : " of ") + part.name().name())
                .moves(moves)
                .lock(situation.locks().exclusive(part.name()))
                .about(part)
                .needs(Heirs.left(part.name(), situation));
        if (before.isEmpty() || after.isEmpty()) {
            draft.done(after.isPresent() ? situation.sql().states().exists(part) : situation.sql().states().absent(part));
        }
        if (after.isPresent()) {
            draft.gives(ObjectState.present(part));
        }
        if (after.isPresent() && stage == Stage.EXPAND) {
            draft.notice("acts-for-both", "It acts on what the old application does, too, from here on.");
        }
        if (before.isPresent()) {
            draft.gives(ObjectState.away(inProd), ObjectState.gone(inProd));
        }
        return draft;
    }
}
