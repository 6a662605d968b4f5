package dev.chrysalis.plan.recipe.index;

import dev.chrysalis.dialect.sql.Capability;
import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.IndexChange.IndexAdded;
import dev.chrysalis.plan.draft.Alteration;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Hazards;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.PartitionedIndex;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.ReplicaIdentity;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.TableOrder;
import dev.chrysalis.plan.recipe.constraint.PartitionedKey;
import dev.chrysalis.plan.recipe.rows.RowsAgainst;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds an index: on a large table while writers go on; a unique one when the old application is gone. */
public final class AddIndex implements Recipe<IndexAdded> {

    @Override
    public void draft(IndexAdded change, Situation situation, DraftSheet sheet) {
        RowsAgainst.draft(change, situation, sheet, wherever -> draftIndex(change, situation, wherever));
    }

    private static void draftIndex(IndexAdded change, Situation situation, DraftSheet sheet) {
        Index index = change.index();
        if (PartitionedKey.isSameAsKey(change.table(), index, situation.prod())) {
            return;
        }
        boolean tightens = index.unique() && !situation.areNewColumns(change.table(), index.keys());
        Stage stage = tightens ? Stage.HIDE : Stage.EXPAND;
        Draft.Builder draft = build(change.table(), index, stage, situation);
        if (tightens) {
            Hazards.tightens(draft);
        }
        Optional<StandingIndex> inUse = standing(change.table(), index, situation).filter(found -> !found.inUse(situation).isEmpty());
        inUse.ifPresentOrElse(found -> sheet.add(Alteration.under(draft.build(), change.subject(), found.inUse(situation),
                found.makeOldest(situation.sql()))), () -> sheet.add(draft));
        attach(change.table(), index, stage, situation, sheet);
        if (PartitionedIndex.isMadeAlone(situation.dev(), change.table())) {
            PartitionedIndex.attachKeys(change.table(), index, stage, situation, sheet);
        }
    }

    /** Attaches to the parent's what a partition has built by itself. */
    static void attach(ObjectName holder, Index index, Stage stage, Situation situation, DraftSheet sheet) {
        IndexPart.of(holder, index, situation).ifPresent(part -> sheet.add(part.attach(stage, situation)));
    }

    /** Builds it in the way that suits the table. */
    public static Draft.Builder build(ObjectName holder, Index index, Stage stage, Situation situation) {
        Optional<IndexPart> part = IndexPart.of(holder, index, situation);
        if (part.isPresent()) {
            return part.get().build(stage, situation);
        }
        ObjectId id = new ObjectId(ObjectKind.INDEX, holder, index.name());
        if (isConcurrent(holder, index, situation)) {
            return concurrently(holder, index, stage, situation).gives(ObjectState.present(id));
        }
        SqlText sql = situation.sql();
        boolean alone = PartitionedIndex.isMadeAlone(situation.dev(), holder);
        Draft.Builder draft = facts(holder, index, stage)
                .done(alone ? sql.states().not(sql.states().absent(id)) : sql.states().exists(id))
                .gives(ObjectState.present(id));
        if (alone) {
            draft.needs(IndexPart.builtBelow(holder, index, situation));
            PartitionedIndex.strangers(situation.dev(), situation.prod(), holder)
                    .forEach(stranger -> Hazards.scan(draft, stranger.name(), situation));
        } else {
            Hazards.scan(draft, holder, situation);
        }
        if (index.attachedTo().isPresent() && situation.becomesPartition(holder)) {
            Optional<StandingIndex> standing = standing(holder, index, situation);
            return draft.moves(standing.map(found -> found.makeOldest(sql)).orElseGet(() -> Move.of(
                            sql.indexes().create(holder, index.withAttachedTo(Optional.empty())), List.of(sql.objects().drop(id)))))
                    .lock(standing.isPresent() ? situation.locks().exclusive(holder) : situation.locks().plainIndex(holder));
        }
        if (index.attachedTo().isPresent()) {
            // it cannot be dropped alone: the parent's index takes it along on the way back
            return draft.moves(Move.of(PartitionedIndex.create(sql, situation.dev(), holder, index), List.of()))
                    .lock(situation.locks().plainIndex(holder));
        }
        List<String> drop = new ArrayList<>(orderAsBefore(holder, index, situation));
        drop.addAll(alone ? PartitionedIndex.drop(sql, situation.dev(), situation.prod(), holder, index) : List.of(sql.objects().drop(id)));
        List<String> make = new ArrayList<>(PartitionedIndex.create(sql, situation.dev(), holder, index));
        make.addAll(PartitionedIndex.partsOfStrangers(sql, situation.dev(), situation.prod(), holder, index));
        return draft.moves(Move.of(make, drop))
                .needs(Heirs.placed(holder, situation))
                .lock(situation.locks().plainIndex(holder));
    }

    /** Builds it by itself while writers go on. */
    static Draft.Builder concurrently(ObjectName holder, Index index, Stage stage, Situation situation) {
        SqlText sql = situation.sql();
        List<String> drop = new ArrayList<>(orderAsBefore(holder, index, situation));
        drop.add(sql.indexes().dropConcurrently(holder, index.name()));
        return facts(holder, index, stage)
                .outsideTransaction(Move.of(ReplicaIdentity.with(sql.indexes().createConcurrently(holder, index), sql,
                        situation.devTable(holder), index.name(), holder, index.name()), drop))
                .done(sql.states().exists(new ObjectId(ObjectKind.INDEX, holder, index.name())))
                .lock(situation.locks().nobody(holder))
                .notice("waits-for-old-transactions", "The build waits for every transaction of the database that began before it.");
    }

    private static Draft.Builder facts(ObjectName holder, Index index, Stage stage) {
        return Draft.in(stage, "Build index " + index.name() + " on " + holder.name())
                .about(new ObjectId(ObjectKind.INDEX, holder, index.name()));
    }

    /** Gives the role of ordering the rows back to the index that had it, if this one is to take it. */
    private static List<String> orderAsBefore(ObjectName holder, Index index, Situation situation) {
        TableOrder order = TableOrder.of(holder, situation);
        return index.options().containsKey(Index.CLUSTER)
                ? situation.sql().indexes().change(holder, order.after(index), order.before(index)).orElse(List.of()) : List.of();
    }

    /** Attaching the table attaches the index; those alike that stay by themselves must be younger by then. */
    private static Optional<StandingIndex> standing(ObjectName holder, Index index, Situation situation) {
        return index.attachedTo().isPresent() && situation.becomesPartition(holder) ? StandingIndex.beside(holder, index, situation)
                : Optional.empty();
    }

    static boolean isConcurrent(ObjectName holder, Index index, Situation situation) {
        return situation.can(Capability.CONCURRENT_INDEXES) && !situation.isSmall(holder) && index.attachedTo().isEmpty()
                && situation.devTable(holder).or(() -> situation.prodTable(holder))
                .filter(table -> table.storage().partitionedBy().isEmpty()).isPresent();
    }
}
