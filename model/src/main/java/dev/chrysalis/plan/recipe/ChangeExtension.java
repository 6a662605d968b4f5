package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.SqlText;
import dev.chrysalis.diff.SchemaChange.ExtensionChanged;

/** Brings an extension to another version or schema. */
final class ChangeExtension implements Recipe<ExtensionChanged> {

    @Override
    public void draft(ExtensionChanged change, Situation situation, Drafting drafting) {
        SqlText sql = situation.sql();
        drafting.add(Draft.in(Stage.EXPAND, "Change extension " + change.after().name())
                .moves(Move.of(sql.definitions().change(change.before(), change.after()),
                        sql.definitions().change(change.after(), change.before())))
                .lock(situation.locks().catalogOnly(change.subject().name()))
                .caution("extension-upgrade", "The extension's own script runs; read its release notes, for not every version goes back.")
                .about(change.subject())
                .gives(ObjectState.present(change.subject())));
    }
}
