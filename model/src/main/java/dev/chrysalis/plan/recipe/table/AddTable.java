package dev.chrysalis.plan.recipe.table;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.LockFact;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.evidence.Violations;
import dev.chrysalis.plan.recipe.Hazards;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.Making;
import dev.chrysalis.plan.recipe.PartitionedIndex;
import dev.chrysalis.plan.recipe.SchemaParts;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.PartitionOf;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes a table with its keys, checks and indexes while it is empty; foreign keys, triggers, rules and policies come afterwards, each
 * when what it speaks of is there.
 */
public final class AddTable {

    public void draft(Table table, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        refuseRowsInDefault(table, situation, sheet);
        List<Index> parts = table.indexes().stream().filter(index -> isPartOfNew(table, index, situation)).toList();
        List<String> make = new ArrayList<>(sql.tables().create(withObsoleteIndexes(withObsoleteColumns(table,
                situation), parts, situation)));
        boolean partitioned = table.storage().partitionedBy().isPresent();
        if (!partitioned) {
            table.indexes().stream().filter(index -> index.attachedTo().isEmpty())
                    .forEach(index -> make.addAll(sql.indexes().create(table.name(), index)));
        }
        List<ObjectId> later = Stream.concat(later(table, partitioned), parts.stream().map(index -> id(table, index))).toList();
        Optional<PlaceProof> proof = table.storage().partitionOf().flatMap(place -> PlaceProof.ofDefault(table.name(), place, situation));
        Draft.Builder draft = Draft.in(Stage.EXPAND, "Create table " + table.name().name())
                .moves(Stream.concat(Stream.of(Move.of(make, drop(table, situation))), proof.stream().map(PlaceProof::drop)).toList())
                .done(sql.states().exists(table.id()))
                .lock(lock(table, situation))
                .notice("undo-drops-new-rows", leftFirst(table, situation)
                        .map(parent -> "Undoing it detaches the table from " + parent + " first, which "
                        + "the server refuses while rows elsewhere refer to rows of it; then it drops the table with the rows that the new application "
                        + "wrote into it.").orElse("Undoing it drops the table with the rows that the new application wrote into it."))
                .about(table.id())
                .needs(parentsColumns(table, situation))
                .needs(table.storage().partitionOf().map(place -> othersGone(table.name(), place, situation)).orElse(List.of()))
                .gives(table.storage().partitionOf().stream().map(place -> Heirs.joined(place.parent(), table.name())).toList())
                .gives(Making.withParts(table).filter(part -> !later.contains(part) && !comesWithParents(part, table))
                        .map(ObjectState::present).toList());
        proof.ifPresentOrElse(found -> draft.needs(found.draft(sheet)), () -> defaultBeside(table, situation)
                .ifPresent(holder -> Hazards.scan(draft, holder, situation)));
        sheet.add(draft);
        Making making = new Making(sql, situation.dev());
        List<ObjectState> placed = Heirs.placed(table.name(), situation);
        for (ObjectId part : later) {
            addPart(part, making, part.kind() == ObjectKind.INDEX && !parts.isEmpty() ? placed : List.of(), situation, sheet);
        }
        if (partitioned) {
            table.indexes().stream().filter(index -> PartitionedIndex.isMadeAlone(situation.dev(), table.name()))
                    .forEach(index -> PartitionedIndex.attachKeys(table.name(), index, Stage.EXPAND, situation, sheet));
        }
        finish(table, later, situation, sheet);
        table.triggers().stream().filter(Trigger::inherited).forEach(trigger -> fireOtherwise(table, trigger, situation, sheet));
    }

    /** The parent that a partition must leave before it can be dropped: one that others refer to. */
    private static Optional<ObjectName> leftFirst(Table table, Situation situation) {
        return table.storage().partitionOf().map(PartitionOf::parent).filter(parent -> Heirs.isReferredTo(parent, situation));
    }

    private static LockFact lock(Table table, Situation situation) {
        return leftFirst(table, situation).or(() -> defaultBeside(table, situation)).map(situation.locks()::exclusive)
                .or(() -> table.storage().partitionOf().map(PartitionOf::parent).map(situation.locks()::nobody))
                .orElseGet(() -> situation.locks().catalogOnly(table.name()));
    }

    /** The default partition, which the server closes while another is attached, and reads unless it is proven to hold none of its rows. */
    private static Optional<ObjectName> defaultBeside(Table table, Situation situation) {
        return table.storage().partitionOf().filter(place -> !situation.remadeTrees().contains(place.parent()))
                .flatMap(place -> PlaceProof.defaultOf(place, situation));
    }

    private static List<String> drop(Table table, Situation situation) {
        List<String> drop = new ArrayList<>();
        leftFirst(table, situation).ifPresent(parent -> drop.add(situation.sql().tables().detachPartition(table.name(), parent, false)));
        drop.addAll(situation.sql().objects().drop(table));
        return drop;
    }

    /** The server does not move rows out of the default partition, and lets no other one take their place. */
    private static void refuseRowsInDefault(Table table, Situation situation, DraftSheet sheet) {
        table.storage().partitionOf().filter(place -> !situation.remadeTrees().contains(place.parent())).ifPresent(place ->
                situation.prod().all(Table.class).filter(other -> other.storage().partitionOf().filter(own -> own.bound().equals("DEFAULT")
                        && own.parent().equals(situation.prodName(place.parent()))).isPresent()).forEach(other -> {
                            Violations held = situation.evidence().belonging(other.name(), table.name());
                            if (held.any()) {
                                sheet.refuse(table.id(), StepWords.rows(held.rows()) + " of the default partition " + other.name()
                                        + " would belong into it, such as "
                                        + String.join("; ", held.examples()) + ". Move them on PROD, then plan again.");
                            }
                        }));
    }

    /** A partition joins while its parent has what is dropped only later. */
    private static Table withObsoleteColumns(Table table, Situation situation) {
        Table all = table;
        for (Column column : table.storage().partitionOf()
                .map(place -> Heirs.obsoleteColumns(place.parent(), situation)).orElse(List.of())) {
            all = SchemaParts.plus(all, column);
        }
        return all;
    }

    /**
     * A partition brings the parent's index that gives way to another one a part of its own first: the server takes the oldest index that
     * it finds alike, whatever its order.
     */
    private static Table withObsoleteIndexes(Table table, List<Index> later, Situation situation) {
        List<Index> indexes = new ArrayList<>(obsoleteParts(table, situation));
        indexes.addAll(table.indexes());
        indexes.removeAll(later);
        return table.withIndexes(indexes);
    }

    /**
     * Whether it is a part of an index that a table of PROD gets by this release, maybe only in contract: the table is not to wait for it.
     */
    private static boolean isPartOfNew(Table table, Index index, Situation situation) {
        Optional<ObjectName> above = table.storage().partitionOf().map(PartitionOf::parent);
        if (index.attachedTo().isEmpty() || above.isEmpty()) {
            return false;
        }
        String part = index.attachedTo().get().name();
        return situation.prodTable(above.get()).map(parent -> parent.index(part)
                        .filter(old -> !PartitionedIndex.going(parent, situation).contains(old)).isEmpty())
                .orElseGet(() -> situation.devTable(above.get()).filter(parent -> parent.index(part)
                        .filter(own -> isPartOfNew(parent, own, situation)).isPresent()).isPresent());
    }

    private static ObjectId id(Table table, Index index) {
        return new ObjectId(ObjectKind.INDEX, table.name(), index.name());
    }

    private static List<Index> obsoleteParts(Table table, Situation situation) {
        Optional<ObjectName> parent = table.storage().partitionOf().map(PartitionOf::parent);
        List<Index> obsolete = parent.flatMap(situation::prodTable).map(before -> PartitionedIndex.going(before, situation))
                .or(() -> parent.flatMap(situation::devTable).map(above -> obsoleteParts(above, situation))).orElse(List.of());
        return obsolete.stream().map(index -> SchemaParts.withName(index,
                PartitionedIndex.partOfStranger(table, index.name()), situation.sql())
                .withAttachedTo(parent.map(above -> above.withName(index.name())))).toList();
    }

    /** That the parent has everything that the table brings. */
    static List<ObjectState> parentsColumns(Table table, Situation situation) {
        return table.storage().partitionOf().flatMap(place -> situation.devTable(place.parent())).map(parent -> parent.columns().stream()
                .map(column -> ObjectState.present(ObjectId.column(parent.name(), column.name()))).toList()).orElse(List.of());
    }

    /** That no partition of PROD is there any more whose rows the new one is to take. */
    static List<ObjectState> othersGone(ObjectName table, PartitionOf place, Situation situation) {
        return situation.remadeTrees().inTheWay(place, table)
                .map(other -> Heirs.released(place.parent(), other)).toList();
    }

    private static Stream<ObjectId> later(Table table, boolean partitioned) {
        ObjectName name = table.name();
        Stream<ObjectId> indexes = table.indexes().stream().filter(index -> partitioned && index.attachedTo().isEmpty())
                .map(Index::name).map(index -> new ObjectId(ObjectKind.INDEX, name, index));
        Stream<ObjectId> foreignKeys = table.constraints().stream()
                .filter(constraint -> constraint.kind() == ConstraintKind.FOREIGN_KEY && !constraint.inherited())
                .map(Constraint::name).map(constraint -> new ObjectId(ObjectKind.CONSTRAINT, name, constraint));
        Stream<ObjectId> triggers = table.triggers().stream().filter(trigger -> !trigger.inherited())
                .map(trigger -> new ObjectId(ObjectKind.TRIGGER, name, trigger.name()));
        Stream<ObjectId> rules = table.rules().stream().map(rule -> new ObjectId(ObjectKind.RULE, name, rule.name()));
        Stream<ObjectId> policies = table.policies().stream().map(policy -> new ObjectId(ObjectKind.POLICY, name, policy.name()));
        return Stream.of(indexes, foreignKeys, triggers, rules, policies).flatMap(stream -> stream);
    }

    /** A foreign key that the parent hands on, or its part of a key of the parent, whether the parent has that by then or not. */
    private static boolean comesWithParents(ObjectId part, Table table) {
        return part.kind() == ObjectKind.CONSTRAINT && table.constraint(part.part())
                .filter(constraint -> (constraint.kind() == ConstraintKind.FOREIGN_KEY || constraint.isKeptByIndex())
                        && constraint.inherited())
                .isPresent();
    }

    private static void addPart(ObjectId part, Making making, List<ObjectState> needs, Situation situation, DraftSheet sheet) {
        Move move = making.of(part).orElseThrow(() -> new IllegalStateException("a part that nothing makes: " + part));
        boolean goesWithTable = part.kind() == ObjectKind.INDEX;
        sheet.add(Draft.in(Stage.EXPAND, "Add " + StepWords.brief(part) + " to " + part.name().name())
                .moves(goesWithTable ? Move.of(move.forward(), List.of()) : move)
                .done(part.kind() == ObjectKind.INDEX ? situation.sql().states().not(situation.sql().states().absent(part))
                        : situation.sql().states().exists(part))
                .lock(situation.locks().exclusive(part.name()))
                .about(ObjectId.table(part.name()))
                .needs(ObjectState.present(ObjectId.table(part.name())))
                .needs(needs)
                .gives(ObjectState.present(part)));
    }

    private static void finish(Table table, List<ObjectId> later, Situation situation, DraftSheet sheet) {
        List<String> last = situation.sql().tables().finish(table);
        if (!last.isEmpty()) {
            sheet.add(Draft.in(Stage.EXPAND, "Finish table " + table.name().name())
                    .moves(Move.of(last, List.of()))
                    .lock(situation.locks().exclusive(table.name()))
                    .about(table.id())
                    .needs(ObjectState.present(table.id()))
                    .needs(later.stream().map(ObjectState::present).toList()));
        }
    }

    /** The parent hands its trigger on; that it fires at other times here is the partition's own. */
    private static void fireOtherwise(Table table, Trigger trigger, Situation situation, DraftSheet sheet) {
        table.storage().partitionOf().map(PartitionOf::parent)
                .filter(parent -> situation.devTable(parent).stream().flatMap(holder -> holder.triggers().stream())
                        .noneMatch(own -> own.name().equals(trigger.name()) && own.enabled().equals(trigger.enabled())))
                .ifPresent(parent -> sheet.add(Draft.in(Stage.EXPAND, "Set when " + trigger.name() + " of "
                        + table.name().name() + " fires")
                        .moves(Move.oneWay(situation.sql().behaviour().enableTrigger(table.name(), trigger.name(), trigger.enabled())))
                        .lock(situation.locks().writers(table.name()))
                        .about(table.id())
                        .needs(ObjectState.present(table.id()), ObjectState.present(new ObjectId(ObjectKind.TRIGGER,
                                parent, trigger.name())))));
    }
}
