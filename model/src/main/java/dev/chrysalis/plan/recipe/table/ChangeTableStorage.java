package dev.chrysalis.plan.recipe.table;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.TableChange.TableStorageChanged;
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
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.ReplicaIdentity;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.column.ObsoleteDemand;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.PartitionOf;
import dev.chrysalis.schema.Reference;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.TableStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps a table otherwise: options, logging, partitions, inheritance, row security, replica identity. */
public final class ChangeTableStorage implements Recipe<TableStorageChanged> {

    @Override
    public void draft(TableStorageChanged change, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        ObjectName table = change.table();
        TableStorage before = change.before();
        TableStorage after = change.after();
        if (situation.remadeTrees().contains(table)) {
            return;
        }
        List<Move> moves = new ArrayList<>();
        before.partitionOf().filter(place -> !after.partitionOf().equals(before.partitionOf()))
                .ifPresent(place -> moves.add(attach(table, place, sql).inverse()));
        moves.add(Move.of(sql.tables().changeStorage(table, before, after), sql.tables().changeStorage(table, after, before)));
        after.partitionOf().filter(place -> !after.partitionOf().equals(before.partitionOf())).ifPresent(place -> {
            refuseHomeless(table, situation, sheet);
            moves.addAll(missingColumns(table, place, situation));
            moves.add(attach(table, place, sql));
        });
        Optional<PartitionOf> comes = after.partitionOf().filter(place -> !after.partitionOf().equals(before.partitionOf()));
        Optional<PlaceProof> ofRows = comes.filter(place -> situation.becomesPartition(table))
                .flatMap(place -> PlaceProof.ofRows(table, situation));
        Optional<PlaceProof> ofDefault = comes.flatMap(place -> PlaceProof.ofDefault(table, place, situation));
        Stream.of(ofRows, ofDefault).flatMap(Optional::stream).map(PlaceProof::drop).forEach(moves::add);
        boolean secures = after.rowSecurity() && !before.rowSecurity() || after.forcedSecurity() && !before.forcedSecurity();
        List<ObjectName> left = left(before, after, situation);
        Stage stage = secures || !left.isEmpty() && !holdsUpColumns(left, situation) ? Stage.HIDE : Stage.EXPAND;
        Optional<ConcurrentDetachment> alone = before.partitionOf()
                .filter(place -> situation.sql().tables().changeStorage(table, before, after).isEmpty()
                && comes.isEmpty() && left.contains(place.parent()))
                .flatMap(place -> ConcurrentDetachment.of(table, place, stage, situation));
        Draft.Builder draft = Draft.in(stage, "Keep table " + table.name() + " otherwise")
                .moves(moves)
                .lock(situation.locks().exclusive(table))
                .about(ObjectId.table(table))
                .needs(situation.devNeeds().needsOf(ObjectId.table(table)).stream().map(ObjectState::present).toList())
                .needs(new JoiningDemands(table, situation).met());
        if (before.unlogged() != after.unlogged() || !before.accessMethod().equals(after.accessMethod())
                || !before.tablespace().equals(after.tablespace())) {
            Hazards.rewrite(draft, table, situation);
        }
        if (before.unlogged() != after.unlogged()) {
            draft.gives(logged(table)).needs(loggedBefore(table, after, situation));
        }
        if (!before.replicaIdentity().equals(after.replicaIdentity())) {
            situation.devTable(table).ifPresent(holder -> Making.parts(holder)
                    .filter(part -> ReplicaIdentity.isIndex(after, part.part(), sql))
                    .forEach(part -> draft.needs(ObjectState.present(part))));
            draft.gives(ReplicaIdentity.moved(table));
        }
        if (secures) {
            draft.caution("rows-disappear", "Whoever no policy admits sees no row of the table from here on.");
            situation.devTable(table).ifPresent(holder -> holder.policies().forEach(policy ->
                    draft.needs(ObjectState.present(new ObjectId(ObjectKind.POLICY, table, policy.name())))));
        }
        if (situation.becomesPartition(table)) {
            situation.devTable(table).ifPresent(holder -> Making.parts(holder)
                    .filter(part -> part.kind() == ObjectKind.INDEX || part.kind() == ObjectKind.CONSTRAINT
                            || part.kind() == ObjectKind.COLUMN)
                    .forEach(part -> draft.needs(ObjectState.present(part))));
        }
        left.forEach(parent -> draft.caution("rows-leave-the-parent", "Whoever reads " + parent
                + " no longer sees the rows of " + table + "."));
        alone.ifPresentOrElse(detachment -> detachment.complete(draft, sheet),
                () -> left.forEach(parent -> closed(draft, table, parent, situation)));
        situation.prodTable(table).ifPresent(heir -> new LeftParents(heir, after.inherits(), situation).warn(draft, table));
        before.inherits().stream().filter(parent -> !after.inherits().contains(parent))
                .forEach(parent -> draft.gives(Heirs.released(parent, situation.prodName(table))));
        before.partitionOf().filter(place -> !after.partitionOf().equals(before.partitionOf()))
                .ifPresent(place -> draft.gives(Heirs.released(place.parent(), situation.prodName(table))));
        after.partitionOf().filter(place -> !after.partitionOf().equals(before.partitionOf()))
                .ifPresent(place -> draft.needs(ObjectState.present(ObjectId.table(place.parent())))
                        .needs(AddTable.othersGone(table, place, situation))
                        .needs(situation.devTable(table).map(holder -> AddTable.parentsColumns(holder, situation)).orElse(List.of()))
                        .gives(Heirs.joined(place.parent(), table))
                        .notice("rows-join-the-parent", "Whoever reads " + place.parent() + " sees the rows of " + table + " too."));
        if (situation.becomesPartition(table)) {
            ofRows.ifPresentOrElse(proof -> draft.needs(proof.draft(sheet)), () -> Hazards.scan(draft, table, situation));
        }
        ofDefault.ifPresentOrElse(proof -> draft.needs(proof.draft(sheet)),
                () -> comes.flatMap(place -> PlaceProof.defaultOf(place, situation))
                .filter(holder -> !holder.equals(table)).ifPresent(holder -> Hazards.scan(draft, holder, situation)));
        after.inherits().forEach(parent -> draft.needs(ObjectState.present(ObjectId.table(parent))));
        after.inherits().stream().filter(parent -> !before.inherits().contains(situation.prodName(parent))).forEach(parent ->
                draft.gives(Heirs.joined(parent, table)).needs(Heirs.takenOver(parent, table, situation))
                        .needs(Heirs.obsoleteColumns(parent, situation).stream()
                        .filter(column -> situation.prodTable(table).flatMap(heir -> heir.column(column.name())).isEmpty())
                        .map(column -> ObjectState.gone(ObjectId.column(situation.prodName(parent), column.name()))).toList()));
        sheet.add(draft);
    }

    /** The parents of PROD that no longer show its rows, by their names there; the old application rests on them until it is gone. */
    private static List<ObjectName> left(TableStorage before, TableStorage after, Situation situation) {
        List<ObjectName> stays = Stream.concat(after.inherits().stream(), after.partitionOf().stream().map(PartitionOf::parent))
                .flatMap(parent -> Stream.of(parent, situation.prodName(parent))).toList();
        return Stream.concat(before.inherits().stream(), before.partitionOf().stream().map(PartitionOf::parent))
                .filter(parent -> !stays.contains(parent)).toList();
    }

    /** Whether the new application would wait for columns of a parent, which the table must have left before so as not to get them. */
    private static boolean holdsUpColumns(List<ObjectName> parents, Situation situation) {
        return parents.stream().map(situation::devName).flatMap(parent -> situation.devTable(parent).stream())
                .anyMatch(parent -> parent.columns().stream().anyMatch(column -> situation.isNewColumn(parent.name(), column.name())));
    }

    private static ObjectState logged(ObjectName table) {
        return ObjectState.present(new ObjectId(ObjectKind.OTHER, table, "logged as in DEV"));
    }

    /** No table that is logged refers to one that is not. */
    private static List<ObjectState> loggedBefore(ObjectName table, TableStorage after, Situation situation) {
        if (!after.unlogged()) {
            return situation.devTable(table).stream().flatMap(ChangeTableStorage::parents).filter(parent -> !parent.equals(table))
                    .map(ChangeTableStorage::logged).toList();
        }
        return situation.dev().all(Table.class).filter(child -> !child.name().equals(table) && parents(child).anyMatch(table::equals))
                .map(child -> logged(child.name())).toList();
    }

    private static Stream<ObjectName> parents(Table table) {
        return table.constraints().stream().flatMap(constraint -> constraint.references().stream()).map(Reference::table);
    }

    private static void closed(Draft.Builder draft, ObjectName table, ObjectName parent, Situation situation) {
        Hazards.parentIsClosed(draft, table, parent, situation);
        if (situation.prodTable(table).flatMap(heir -> heir.storage().partitionOf()).isPresent()) {
            Hazards.undoScan(draft, table, situation);
        }
    }

    private static void refuseHomeless(ObjectName table, Situation situation, DraftSheet sheet) {
        Violations homeless = situation.evidence().homeless(situation.prodName(table), table);
        if (homeless.any()) {
            sheet.refuse(ObjectId.table(table), StepWords.rows(homeless.rows()) + " of PROD would not fit this partition, such as "
                    + String.join("; ", homeless.examples()) + ". Move them on PROD, then plan again.");
        }
    }

    /** What the parent still has when the table joins it. */
    private static List<Move> missingColumns(ObjectName table, PartitionOf place, Situation situation) {
        List<Move> moves = new ArrayList<>();
        for (Column column : Heirs.obsoleteColumns(place.parent(), situation)) {
            if (situation.prodTable(table).flatMap(holder -> holder.column(column.name())).isEmpty()) {
                Column then = situation.isObsoleteColumn(place.parent(), column.name())
                        ? new ObsoleteDemand(place.parent(), column, situation).lifted() : column;
                moves.add(Move.of(situation.sql().columns().add(table, then),
                        List.of(situation.sql().objects().drop(ObjectId.column(table, column.name())))));
            }
        }
        return moves;
    }

    private static Move attach(ObjectName table, PartitionOf place, SqlText sql) {
        return Move.of(sql.tables().attachPartition(table, place), sql.tables().detachPartition(table, place.parent(), false));
    }
}
