package dev.chrysalis.plan.recipe.object;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.ObjectChange.ExtensionChanged;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.plan.draft.Alteration;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Rebuild;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Extension;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings an extension to another version or schema. */
public final class ChangeExtension implements Recipe<ExtensionChanged> {

    @Override
    public void draft(ExtensionChanged change, Situation situation, DraftSheet sheet) {
        if (!leads(change.before(), change.after(), situation)) {
            anew(change, situation, sheet);
            return;
        }
        SqlText sql = situation.sql();
        Draft.Builder draft = Draft.in(Stage.FOUNDATION, "Change extension " + change.after().name())
                .moves(Move.of(sql.definitions().change(change.before(), change.after()), List.of()))
                .lock(situation.locks().catalogOnly(change.subject().name()))
                .caution("extension-upgrade", "The extension's own script runs; read its release notes, for not every version goes back.")
                .about(change.subject())
                .gives(ObjectState.present(change.subject()));
        sheet.add(draft.undo(wayBack(change, situation)));
    }

    private static boolean leads(Extension from, Extension to, Situation situation) {
        return from.version().equals(to.version()) || situation.evidence().leadsTo(from, to);
    }

    private static Undo wayBack(ExtensionChanged change, Situation situation) {
        if (leads(change.after(), change.before(), situation)) {
            Move back = Move.of(situation.sql().definitions().change(change.after(), change.before()), List.of());
            return new Undo.Sql(back.forwardText(), true);
        }
        if (isStored(change, situation)) {
            return new Undo.Impossible("The server has no way from version " + change.after().version() + " of " + change.after().name()
                    + " back to " + change.before().version() + ", and columns rest on the extension.");
        }
        Rebuild rebuild = Rebuild.withinProd(situation);
        return new Undo.Sql(rebuild.around(List.of(), rebuild.affected(made(change, "", situation))).forwardText(), true);
    }

    /** Whether rows would go with the extension. */
    private static boolean isStored(ExtensionChanged change, Situation situation) {
        return situation.prodNeeds().dependentsOf(change.before().id()).stream().anyMatch(dependent -> switch (dependent.kind()) {
            case COLUMN, TYPE, TABLE, CONSTRAINT -> true;
            default -> false;
        });
    }

    /** The server has no way between the two versions. */
    private static void anew(ExtensionChanged change, Situation situation, DraftSheet sheet) {
        if (isStored(change, situation)) {
            sheet.refuse(change.subject(), "PROD's server has no update from version " + change.before().version() + " to "
                    + change.after().version() + ", and columns rest on the extension; change it by hand.");
            return;
        }
        sheet.add(made(change, "Make extension " + change.after().name() + " anew", situation));
    }

    private static Alteration made(ExtensionChanged change, String title, Situation situation) {
        return new Alteration(Stage.HIDE, title, change.subject(), List.of(), Set.of(change.before().id()), Set.of(), Set.of(), Set.of(),
                Draft.in(Stage.HIDE, title).caution("extension-made-again", "The server has no update from version "
                        + change.before().version() + " to " + change.after().version()
                        + ", so the extension is dropped and made again in one transaction.").moves(List.of()).build().hazards(),
                Optional.of(situation.locks().catalogOnly(change.subject().name())), Optional.empty());
    }
}
