package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.sql.Capability;
import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.Optional;

/** Lets a key, index or sequence that goes step aside where DEV uses its name for another one, so that the other need not wait for it. */
public final class FreedName {

    private FreedName() {
    }

    /**
     * @param part  by its name in PROD
     * @param table the name of its table in DEV
     * @return the name that it has from then on; empty where nobody else wants the one that it has
     */
    public static Optional<String> of(ObjectId part, ObjectName table, Situation situation, DraftSheet sheet) {
        Optional<ObjectName> name = RelationNames.of(situation.prod(), part).filter(situation::isNameReused);
        boolean sequence = part.kind() == ObjectKind.COLUMN || part.kind() == ObjectKind.SEQUENCE;
        boolean within = part.kind() == ObjectKind.INDEX || part.kind() == ObjectKind.CONSTRAINT;
        if (name.isEmpty() || !within && !(sequence && situation.can(Capability.RENAMED_SEQUENCES))) {
            return Optional.empty();
        }
        SqlText sql = situation.sql();
        String aside = OwnName.hidden(name.get().name());
        ObjectId now = sequence ? ObjectId.of(ObjectKind.SEQUENCE, name.get()) : new ObjectId(part.kind(), table, part.part());
        ObjectId moved = sequence ? ObjectId.of(ObjectKind.SEQUENCE, name.get().withName(aside)) : new ObjectId(part.kind(), table, aside);
        sheet.add(Draft.in(Stage.EXPAND, "Free the name " + name.get().name())
                .moves(Move.of(sql.objects().rename(now, aside), sql.objects().rename(moved, name.get().name())))
                .done(sql.states().exists(moved))
                .lock(part.kind() == ObjectKind.INDEX ? situation.locks().nobody(table) : situation.locks().exclusive(table))
                .about(ObjectId.table(table))
                .gives(ObjectState.free(part)));
        return Optional.of(aside);
    }
}
