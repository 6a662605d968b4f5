package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.schema.Constraint;
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
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Indexes of partitioned tables: the parent's is made alone, and each partition brings its own, or its key, by name. No server lets a
 * part go alone, so a part that is to stay when the parent's index goes is kept by detaching its table meanwhile.
 */
public final class PartitionedIndex {

    /** What a partition contributes: an index of its own, or the index of its key. */
    public record Part(Table partition, String name, Optional<Index> index) {
        public ObjectName indexName() {
            return partition.name().withName(name);
        }

        public ObjectId id() {
            return new ObjectId(index.isPresent() ? ObjectKind.INDEX : ObjectKind.CONSTRAINT, partition.name(), name);
        }

        /** Whether the other schema has the very same, attached or not. */
        public boolean isIn(Schema schema) {
            return schema.table(partition.name()).filter(table -> index.map(own -> table.index(name)
                            .filter(other -> other.structure().equals(own.structure()) && other.unique() == own.unique()).isPresent())
                    .orElseGet(() -> table.constraint(name).isPresent())).isPresent();
        }

        /** The index under another name, as a part of another one. */
        public Part named(String other, ObjectName parent, SqlText sql) {
            return new Part(partition, other, index.map(own -> SchemaParts.withName(own, other, sql).withAttachedTo(Optional.of(parent))));
        }
    }

    private PartitionedIndex() {
    }

    /** Makes the index, without holding names that a partition's own index is to have. */
    public static List<String> create(SqlText sql, Schema schema, ObjectName holder, Index index) {
        if (!isMadeAlone(schema, holder)) {
            return ReplicaIdentity.with(sql.indexes().create(holder, index), sql, schema, holder, index.name());
        }
        List<String> statements = new ArrayList<>(sql.indexes().createOnParentOnly(holder, index));
        index.attachedTo().ifPresent(parent -> statements.add(sql.indexes().attach(parent, holder.withName(index.name()))));
        return statements;
    }

    /** Whether an index of that table becomes valid only when the partitions have theirs. */
    public static boolean isMadeAlone(Schema schema, ObjectName holder) {
        return schema.table(holder).filter(table -> table.storage().partitionedBy().isPresent()).isPresent()
                && !partitions(schema, holder).isEmpty();
    }

    public static List<Table> partitions(Schema schema, ObjectName holder) {
        return schema.all(Table.class)
                .filter(table -> table.storage().partitionOf().filter(place -> place.parent().equals(holder)).isPresent()).toList();
    }

    /**
     * What lets the index be valid while there are partitions that only the other schema has: parts of their own, which go with them.
     *
     * @param schema of which the index is
     */
    public static List<String> partsOfStrangers(SqlText sql, Schema schema, Schema other, ObjectName holder, Index index) {
        if (!isMadeAlone(schema, holder) || !index.valid()) {
            return List.of();
        }
        Optional<ObjectName> parent = Optional.of(holder.withName(index.name()));
        return strangers(schema, other, holder).flatMap(stranger -> sql.indexes().create(stranger.name(),
                SchemaParts.withName(index, partOfStranger(stranger, index.name()), sql).withAttachedTo(parent)).stream()).toList();
    }

    /** Partitions that are there only before the release, or only because of it. */
    public static Stream<Table> strangers(Schema schema, Schema other, ObjectName holder) {
        return partitions(other, holder).stream().filter(partition -> schema.table(partition.name()).isEmpty());
    }

    /** The same over any number of hands: those of partitions that both schemas have, too. */
    public static Stream<Table> strangersWithin(Schema schema, Schema other, ObjectName holder) {
        return Stream.concat(strangers(schema, other, holder), partitions(other, holder).stream().map(Table::name)
                .filter(partition -> schema.table(partition).isPresent()).flatMap(partition -> strangersWithin(schema, other, partition)));
    }

    /**
     * Indexes of a table of PROD that give way to others or go, and are there still while partitions come; what follows a column's other
     * type does so with that.
     */
    public static List<Index> going(Table before, Situation situation) {
        return before.indexes().stream().filter(index -> situation.isIndexGoing(before.name().withName(index.name())))
                .filter(index -> situation.prodNeeds().needsOf(new ObjectId(ObjectKind.INDEX, before.name(), index.name())).stream()
                        .noneMatch(situation::isRetyped)).toList();
    }

    public static String partOfStranger(Table stranger, String part) {
        return OwnName.named("chrysalis_part_", stranger.name().name() + "_" + part);
    }

    /** That keys of partitions are parts of the index, without which it is not valid. */
    static ObjectState served(ObjectName holder, String index) {
        return ObjectState.present(new ObjectId(ObjectKind.OTHER, holder, "keys serve " + index));
    }

    /** What the partitions contribute to the index; of one that has nothing for it, nothing. */
    public static List<Part> parts(Schema schema, ObjectName holder, Index index) {
        List<Part> parts = new ArrayList<>();
        for (Table partition : partitions(schema, holder)) {
            Optional<Index> own = partition.indexes().stream()
                    .filter(candidate -> candidate.attachedTo().equals(Optional.of(holder.withName(index.name())))).findFirst();
            own.map(found -> new Part(partition, found.name(), own)).or(() -> key(partition, index)
                    .map(key -> new Part(partition, key.name(), Optional.empty()))).ifPresent(parts::add);
        }
        return parts;
    }

    private static Optional<Constraint> key(Table partition, Index index) {
        return partition.constraints().stream()
                .filter(key -> key.isKeptByIndex() && !key.inherited() && key.columns().equals(index.keys())).findFirst();
    }

    /** Where a partition has no index of its own for the parent's, its key serves. */
    public static void attachKeys(ObjectName holder, Index index, Stage stage, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        ObjectName name = holder.withName(index.name());
        List<Part> parts = parts(situation.dev(), holder, index);
        if (index.valid() && parts.size() < partitions(situation.dev(), holder).size()) {
            sheet.refuse(new ObjectId(ObjectKind.INDEX, holder, index.name()), "A partition has no index for it in DEV, so it is not valid "
                    + "there.");
        }
        List<Part> keys = parts.stream().filter(part -> part.index().isEmpty()).toList();
        if (keys.isEmpty()) {
            return;
        }
        sheet.add(Draft.in(stage, "Let keys of partitions serve " + index.name() + " of " + holder.name())
                .moves(Move.of(keys.stream().map(part -> sql.indexes().attach(name, part.indexName())).toList(),
                        release(sql, holder, index, parts)))
                .done(sql.states().all(keys.stream().map(part -> sql.states().isAttached(name, part.indexName())).toList()))
                .lock(situation.locks().nobody(holder))
                .about(new ObjectId(ObjectKind.INDEX, holder, index.name()))
                .needs(ObjectState.present(new ObjectId(ObjectKind.INDEX, holder, index.name())))
                .gives(served(holder, index.name()))
                .needs(keys.stream().flatMap(part -> Stream.of(ObjectState.present(part.partition().id()), ObjectState.present(part.id())))
                        .toList()));
    }

    /** Makes the parent's index anew without the keys, so that these can go alone. */
    private static List<String> release(SqlText sql, ObjectName holder, Index index, List<Part> parts) {
        List<String> statements = new ArrayList<>(dropKeeping(sql, holder, index, parts));
        statements.addAll(sql.indexes().createOnParentOnly(holder, index));
        parts.stream().filter(part -> part.index().isPresent())
                .forEach(part -> statements.add(sql.indexes().attach(holder.withName(index.name()), part.indexName())));
        return statements;
    }

    /** Drops the index of a partitioned table with its parts, but for those that the other schema has too. */
    public static List<String> drop(SqlText sql, Schema schema, Schema other, ObjectName holder, Index index) {
        return dropKeeping(sql, holder, index, kept(parts(schema, holder, index), other));
    }

    /** The same for an index that has another name by now. */
    public static List<String> dropAside(Situation situation, ObjectName holder, Index index, Index aside) {
        return dropKeeping(situation.sql(), holder, aside, kept(partsThatStay(situation, holder, index), situation.dev()));
    }

    /** What must not go with the parent's index; a key that goes does so by a step of its own. */
    private static List<Part> kept(List<Part> parts, Schema other) {
        return parts.stream().filter(part -> part.index().isEmpty() || part.isIn(other)).toList();
    }

    private static List<String> dropKeeping(SqlText sql, ObjectName holder, Index index, List<Part> kept) {
        List<String> statements = new ArrayList<>();
        for (Part part : kept) {
            statements.add(sql.tables().detachPartition(part.partition().name(), holder, false));
        }
        statements.add(sql.objects().drop(new ObjectId(ObjectKind.INDEX, holder, index.name())));
        for (Part part : kept) {
            part.partition().storage().partitionOf().map(PartitionOf::bound)
                    .ifPresent(bound -> statements.add(sql.tables()
                            .attachPartition(part.partition().name(), new PartitionOf(holder, bound))));
        }
        return statements;
    }

    /** Without those of partitions that leave the table, which have theirs alone by then and become parts again when they join it. */
    private static List<Part> partsThatStay(Situation situation, ObjectName holder, Index index) {
        return parts(situation.prod(), holder, index).stream().filter(part -> departure(part, situation).isEmpty()).toList();
    }

    /** That partitions have left which take their parts of the index along. */
    public static List<ObjectState> partsLeft(Situation situation, ObjectName holder, Index index) {
        return parts(situation.prod(), holder, index).stream().flatMap(part -> departure(part, situation).stream()).toList();
    }

    private static List<ObjectState> departure(Part part, Situation situation) {
        ObjectName partition = part.partition().name();
        return situation.devTable(partition).isPresent() ? Heirs.independent(partition, situation) : List.of();
    }

    /**
     * Makes an index of PROD under another name, with its parts, which have other names too where DEV uses theirs.
     *
     * @param naming the other name of a part
     */
    public static List<String> restoreAside(Situation situation, ObjectName holder, Index index, Index aside,
            UnaryOperator<String> naming) {
        SqlText sql = situation.sql();
        List<String> statements = new ArrayList<>(create(sql, situation.prod(), holder, aside));
        for (Part part : partsThatStay(situation, holder, index)) {
            if (part.index().isEmpty() || part.isIn(situation.dev())) {
                statements.add(sql.indexes().attach(holder.withName(aside.name()), part.indexName()));
                continue;
            }
            boolean taken = situation.devTable(part.partition().name()).flatMap(table -> table.index(part.name())).isPresent();
            Part moved = part.named(taken ? naming.apply(part.name()) : part.name(), holder.withName(aside.name()), sql);
            statements.addAll(restoreAside(situation, part.partition().name(), part.index().get(), moved.index().orElseThrow(), naming));
        }
        statements.addAll(partsOfStrangers(sql, situation.prod(), situation.dev(), holder, aside));
        return statements;
    }

    /** The indexes of partitions that are parts of that one, over any number of hands. */
    public static Stream<ObjectId> indexesWithin(Schema schema, ObjectId index) {
        return schema.table(index.name()).filter(table -> index.kind() == ObjectKind.INDEX && table.storage().partitionedBy().isPresent())
                .flatMap(table -> table.index(index.part())).stream()
                .flatMap(found -> parts(schema, index.name(), found).stream()).filter(part -> part.index().isPresent()).map(Part::id)
                .flatMap(part -> Stream.concat(Stream.of(part), indexesWithin(schema, part)));
    }

    /**
     * Makes the index with its parts; keys are there and only attached.
     *
     * @param isThere which partitions there are by then
     */
    static List<String> remake(SqlText sql, Schema schema, Predicate<Table> isThere, ObjectName holder, Index index) {
        List<String> statements = new ArrayList<>(create(sql, schema, holder, index));
        for (Part part : parts(schema, holder, index)) {
            if (isThere.test(part.partition())) {
                statements.addAll(part.index().map(own -> remake(sql, schema, isThere, part.partition().name(), own))
                        .orElseGet(() -> List.of(sql.indexes().attach(holder.withName(index.name()), part.indexName()))));
            }
        }
        return statements;
    }

    /** Makes the index with its parts; those that the other schema has too are there and only attached. */
    public static List<String> restore(SqlText sql, Schema schema, Schema other, ObjectName holder, Index index) {
        List<String> statements = new ArrayList<>(create(sql, schema, holder, index));
        ObjectName name = holder.withName(index.name());
        for (Part part : parts(schema, holder, index)) {
            if (part.index().isEmpty() || part.isIn(other)) {
                statements.add(sql.indexes().attach(name, part.indexName()));
            } else {
                part.index().ifPresent(own -> statements.addAll(restore(sql, schema, other, part.partition().name(), own)));
            }
        }
        statements.addAll(partsOfStrangers(sql, schema, other, holder, index));
        return statements;
    }
}
