package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.SqlText;
import dev.chrysalis.diff.SchemaChange.ExtensionChanged;

/** Brings an extension to another version or schema. */
final class ChangeExtension implements Recipe<ExtensionChanged> {

    @Override
    public void draft(ExtensionChanged change, Situation situation, Drafting drafting) {
        if (!change.before().version().equals(change.after().version()) && !situation.evidence().leadsTo(change.before(), change.after())) {
            anew(change, situation, drafting);
            return;
        }
        SqlText sql = situation.sql();
        drafting.add(Draft.in(Stage.EXPAND, "Change extension " + change.after().name())
                .moves(Move.of(sql.definitions().change(change.before(), change.after()),
                        sql.definitions().change(change.after(), change.before())))
                .lock(situation.locks().catalogOnly(change.subject().name()))
                .caution("extension-upgrade", "The extension's own script runs; read its release notes, for not every version goes back.")
                .about(change.subject())
                .gives(ObjectState.present(change.subject())));
    }

    /** The server has no way between the two versions. */
    private static void anew(ExtensionChanged change, Situation situation, Drafting drafting) {
        if (!situation.prodNeeds().dependentsOf(change.subject()).isEmpty()) {
            drafting.refuse(change.subject(), "PROD's server has no update from version " + change.before().version() + " to "
                    + change.after().version() + ", and other objects rest on the extension; change it by hand.");
            return;
        }
        Making before = new Making(situation.sql(), situation.prod());
        Making after = new Making(situation.sql(), situation.dev());
        drafting.add(Draft.in(Stage.HIDE, "Make extension " + change.after().name() + " anew")
                .moves(before.whole(change.before()).inverse(), after.whole(change.after()))
                .lock(situation.locks().catalogOnly(change.subject().name()))
                .caution("extension-made-again", "The server has no update from version " + change.before().version() + " to "
                        + change.after().version() + ", so the extension is dropped and made again in one transaction.")
                .about(change.subject())
                .gives(ObjectState.present(change.subject())));
    }
}
