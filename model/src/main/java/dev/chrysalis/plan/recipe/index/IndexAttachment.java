package dev.chrysalis.plan.recipe.index;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.IndexChange.IndexChanged;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.PartitionedIndex;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.PartitionOf;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An index that stays as it is, but belongs to another index of the parent than before, or whose partitions bring it other parts. */
final class IndexAttachment {

    private final IndexChanged change;
    private final Situation situation;
    private final SqlText sql;
    private final ObjectName holder;

    IndexAttachment(IndexChanged change, Situation situation) {
        this.change = change;
        this.situation = situation;
        this.sql = situation.sql();
        this.holder = change.table();
    }

    /** @return whether that was all */
    boolean draft(DraftSheet sheet) {
        Index before = change.before();
        Index after = change.after();
        if (!before.structure().equals(after.structure()) || !before.options().equals(after.options())
                || before.unique() != after.unique()) {
            return false;
        }
        if (before.valid() != after.valid() && before.attachedTo().equals(after.attachedTo())) {
            return draftParts(sheet);
        }
        return !before.attachedTo().equals(after.attachedTo()) && draftPart(sheet);
    }

    /** The parent's index gets parts that are there, or loses some that stay. */
    private boolean draftParts(DraftSheet sheet) {
        if (!PartitionedIndex.isMadeAlone(situation.prod(), holder) || !PartitionedIndex.isMadeAlone(situation.dev(), holder)) {
            return false;
        }
        Move anew = Move.sequence(List.of(
                Move.of(PartitionedIndex.drop(sql, situation.prod(), situation.dev(), holder, change.before()), List.of()),
                Move.of(attached(situation.dev(), situation.prod(), change.after()), List.of())));
        Move back = Move.sequence(List.of(
                Move.of(PartitionedIndex.drop(sql, situation.dev(), situation.prod(), holder, change.after()), List.of()),
                Move.of(PartitionedIndex.restore(sql, situation.prod(), situation.dev(), holder, change.before()), List.of())));
        List<String> forward = change.after().valid() ? attachNew() : anew.forward();
        if (forward.isEmpty()) {
            return true;
        }
        ObjectId id = new ObjectId(ObjectKind.INDEX, holder, change.after().name());
        sheet.add(Draft.in(Stage.EXPAND, "Let partitions bring " + id.part() + " of " + holder.name() + " their own indexes")
                .moves(Move.of(forward, back.forward()))
                .lock(situation.locks().exclusive(holder))
                .notice("undo-detaches",
                        "No index lets a part go, so undoing it detaches the partitions, makes the parent's index anew and "
                        + "attaches them again, all in one transaction.")
                .about(id));
        return true;
    }

    private List<String> attachNew() {
        ObjectName name = holder.withName(change.after().name());
        List<PartitionedIndex.Part> attached = PartitionedIndex.parts(situation.prod(), holder, change.before());
        List<String> statements = new ArrayList<>();
        for (PartitionedIndex.Part part : PartitionedIndex.parts(situation.dev(), holder, change.after())) {
            if (part.isIn(situation.prod()) && attached.stream().noneMatch(same -> same.id().equals(part.id()))) {
                statements.add(sql.indexes().attach(name, part.indexName()));
            }
        }
        return statements;
    }

    /** The parent's index alone with the parts that are there; a part that comes is attached by its own step. */
    private List<String> attached(Schema schema, Schema other, Index index) {
        List<String> statements = new ArrayList<>(sql.indexes().createOnParentOnly(holder, index));
        PartitionedIndex.parts(schema, holder, index).stream().filter(part -> part.isIn(other))
                .forEach(part -> statements.add(sql.indexes().attach(holder.withName(index.name()), part.indexName())));
        return statements;
    }

    private boolean draftPart(DraftSheet sheet) {
        Optional<ObjectName> parentBefore = parent(situation.prodTable(holder));
        Optional<ObjectName> parentAfter = parent(situation.devTable(holder));
        if (change.after().attachedTo().isEmpty()) {
            // the parent's index lets it go
            return true;
        }
        ObjectName parentIndex = change.after().attachedTo().get();
        boolean comes = parentAfter.flatMap(situation::prodTable).flatMap(table -> table.index(parentIndex.name())).isEmpty();
        boolean moves = !parentBefore.equals(parentAfter);
        if (moves && !comes) {
            // it follows its table
            return true;
        }
        if (!moves && change.before().attachedTo().isPresent()) {
            // another name of the same
            return comes;
        }
        if (comes) {
            ObjectId id = new ObjectId(ObjectKind.INDEX, holder, change.after().name());
            sheet.add(Draft.in(Stage.EXPAND, "Attach " + id.part() + " to " + parentIndex.name())
                    .moves(Move.oneWay(sql.indexes().attach(parentIndex, holder.withName(id.part()))))
                    .done(sql.states().isAttached(parentIndex, holder.withName(id.part())))
                    .lock(situation.locks().nobody(holder))
                    .about(id)
                    .needs(ObjectState.present(new ObjectId(ObjectKind.INDEX, parentAfter.orElseThrow(), parentIndex.name())))
                    .needs(moves ? List.of(Heirs.joined(parentAfter.orElseThrow(), holder)) : List.of()));
        }
        return true;
    }

    private static Optional<ObjectName> parent(Optional<Table> table) {
        return table.flatMap(found -> found.storage().partitionOf()).map(PartitionOf::parent);
    }
}
