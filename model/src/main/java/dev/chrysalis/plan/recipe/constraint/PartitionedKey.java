package dev.chrysalis.plan.recipe.constraint;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Hazards;
import dev.chrysalis.plan.recipe.PartitionedIndex;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
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
import java.util.stream.Stream;

/**
 * The key of a partitioned table: made for the parent alone, valid as soon as the key of each partition is attached, each built in the
 * way that suits the partition. No key of a partition goes alone, so one that is to stay when the parent's goes is kept by detaching
 * its table meanwhile.
 */
public final class PartitionedKey {

    /** The key of one partition. */
    private record Part(Table partition, Constraint key) {
        ObjectId id() {
            return new ObjectId(ObjectKind.CONSTRAINT, partition.name(), key.name());
        }

        ObjectName indexName() {
            return partition.name().withName(key.name());
        }
    }

    private final ObjectName table;
    private final Constraint key;
    private final ObjectId id;
    private final Situation situation;
    private final SqlText sql;

    PartitionedKey(ObjectName table, Constraint key, Situation situation) {
        this.table = table;
        this.key = key;
        this.id = new ObjectId(ObjectKind.CONSTRAINT, table, key.name());
        this.situation = situation;
        this.sql = situation.sql();
    }

    /** Whether partitions have a part in it. */
    static boolean isOne(ObjectName table, Constraint key, Schema schema) {
        return (key.kind() == ConstraintKind.PRIMARY_KEY || key.kind() == ConstraintKind.UNIQUE)
                && PartitionedIndex.isMadeAlone(schema, table);
    }

    private List<Part> parts(Schema schema) {
        List<Part> parts = new ArrayList<>();
        for (Table partition : PartitionedIndex.partitions(schema, table)) {
            partition.constraints().stream()
                    .filter(own -> own.kind() == key.kind() && own.columns().equals(key.columns()) && own.inherited())
                    .findFirst().ifPresent(own -> parts.add(new Part(partition, own)));
        }
        return parts;
    }

    /** Adds it: the parent's alone first, then that of each partition. */
    void draft(Stage stage, List<ObjectState> needs, DraftSheet sheet) {
        List<String> make = new ArrayList<>(sql.constraints().addOnParentOnly(table, key));
        make.addAll(partsOfStrangers(situation.dev(), situation.prod()));
        Draft.Builder draft = Draft.in(stage, "Add " + key.name() + " to " + table.name())
                .moves(Move.of(make, drop(situation.dev(), situation.prod())))
                .lock(situation.locks().exclusive(table))
                .about(id)
                .needs(needs)
                .needs(otherKeysGone())
                .gives(alone());
        if (stage != Stage.EXPAND) {
            Hazards.tightens(draft);
        }
        if (parts(situation.dev()).isEmpty()) {
            sheet.add(draft.gives(ObjectState.present(id), made(table, key)));
            return;
        }
        sheet.add(draft);
        for (Part part : parts(situation.dev())) {
            draftPart(part, stage, needs, sheet);
        }
        sheet.add(Draft.in(stage, "Complete " + key.name() + " of " + table.name())
                .moves(parts(situation.dev()).stream()
                        .map(part -> Move.oneWay(sql.indexes().attach(table.withName(key.name()), part.indexName()))).toList())
                .done(sql.states().all(parts(situation.dev()).stream()
                        .map(part -> sql.states().isAttached(table.withName(key.name()), part.indexName())).toList()))
                .lock(situation.locks().nobody(table))
                .about(id)
                .needs(alone())
                .needs(parts(situation.dev()).stream().flatMap(part -> Stream.of(made(part.partition().name(), part.key()),
                        ObjectState.present(part.partition().id()))).toList())
                .gives(ObjectState.present(id), made(table, key))
                .gives(parts(situation.dev()).stream().map(part -> ObjectState.present(part.id())).toList()));
    }

    /** That it is there, though not yet a part of anything. */
    private static ObjectState made(ObjectName table, Constraint key) {
        return ObjectState.present(new ObjectId(ObjectKind.OTHER, table, key.name() + " made"));
    }

    /** Keys of partitions that go; the server would take them for parts of the new one. */
    private List<ObjectState> otherKeysGone() {
        return PartitionedIndex.partitions(situation.prod(), situation.prodName(table)).stream()
                .flatMap(partition -> partition.constraints().stream()
                .filter(own -> own.isKeptByIndex() && !own.inherited() && own.columns().equals(key.columns()))
                .filter(own -> situation.devTable(partition.name()).flatMap(same -> same.constraint(own.name())).isEmpty())
                .map(own -> ObjectState.gone(new ObjectId(ObjectKind.CONSTRAINT, partition.name(), own.name())))).toList();
    }

    private ObjectState alone() {
        return ObjectState.present(new ObjectId(ObjectKind.CONSTRAINT, table, key.name() + " alone"));
    }

    /** What is there already is only attached; the parent's key takes it along on the way back. */
    private void draftPart(Part part, Stage stage, List<ObjectState> needs, DraftSheet sheet) {
        Optional<Table> before = situation.prodTable(part.partition().name());
        if (before.isEmpty() || before.get().constraint(part.key().name()).isPresent()) {
            return;
        }
        if (isOne(part.partition().name(), part.key(), situation.dev())) {
            new PartitionedKey(part.partition().name(), part.key(), situation).draft(stage, needs, sheet);
            return;
        }
        Draft.Builder draft = Draft.in(stage, "Add " + part.key().name() + " to " + part.partition().name().name())
                .done(sql.states().exists(part.id()))
                .lock(situation.locks().exclusive(part.partition().name()))
                .about(part.id())
                .needs(alone())
                .needs(needs)
                .needs(nameFree(part, before.get()))
                .gives(made(part.partition().name(), part.key()));
        if (standing(part, situation.prod()).isPresent()) {
            sheet.add(draft.moves(attached(part, sql.constraints().addUsingIndex(part.partition().name(), part.key(), part.key().name()))));
        } else if (AddKey.isBuiltConcurrently(part.partition().name(), part.key(), situation)) {
            AddKey.Built built = AddKey.build(part.partition().name(), part.key(), stage, situation, sheet);
            sheet.add(draft.needs(built.state())
                    .moves(attached(part, sql.constraints().addUsingIndex(part.partition().name(), part.key(), built.index()))));
        } else {
            Hazards.scan(draft, part.partition().name(), situation);
            sheet.add(draft.moves(attached(part, sql.constraints().add(part.partition().name(), part.key()))));
        }
    }

    private List<ObjectState> nameFree(Part part, Table before) {
        return standing(part, situation.prod()).isPresent() ? List.of() : before.index(part.key().name())
                .map(index -> ObjectState.free(new ObjectId(ObjectKind.INDEX, before.name(), index.name()))).stream().toList();
    }

    /** In one step with being attached, so that it never has to go alone. */
    private Move attached(Part part, List<String> add) {
        List<String> statements = new ArrayList<>(add);
        statements.add(sql.indexes().attach(table.withName(key.name()), part.indexName()));
        return Move.of(statements, List.of());
    }

    /** The index of that schema that becomes the key's. */
    private static Optional<Index> standing(Part part, Schema schema) {
        return schema.table(part.partition().name()).flatMap(found -> found.index(part.key().name()))
                .filter(index -> index.unique() && index.keys().equals(part.key().columns()) && index.predicate().isEmpty());
    }

    /** What leads from a key that lacks parts to the one that has them. */
    private List<String> complete(Schema from, Schema to) {
        List<String> statements = new ArrayList<>();
        for (Part part : parts(to)) {
            boolean there = from.table(part.partition().name()).flatMap(found -> found.constraint(part.key().name())).isPresent();
            if (!there) {
                statements.addAll(standing(part, from).isPresent()
                        ? sql.constraints().addUsingIndex(part.partition().name(), part.key(), part.key().name())
                        : sql.constraints().add(part.partition().name(), part.key()));
            }
            statements.add(sql.indexes().attach(table.withName(key.name()), part.indexName()));
        }
        return statements;
    }

    /** Drops the key with its parts, but for what the other schema has too. */
    List<String> drop(Schema schema, Schema other) {
        List<Part> kept = parts(schema).stream().filter(part -> other.table(part.partition().name())
                .flatMap(found -> found.constraint(part.key().name())).filter(own -> !own.inherited()).isPresent()).toList();
        List<String> statements = new ArrayList<>();
        kept.forEach(part -> statements.add(sql.tables().detachPartition(part.partition().name(), table, false)));
        statements.add(sql.objects().drop(id));
        kept.forEach(part -> part.partition().storage().partitionOf().map(PartitionOf::bound).ifPresent(bound ->
                statements.add(sql.tables().attachPartition(part.partition().name(), new PartitionOf(table, bound)))));
        for (Part part : parts(schema)) {
            standing(part, other).ifPresent(index -> statements.addAll(sql.indexes().create(part.partition().name(), index)));
        }
        return statements;
    }

    private List<String> partsOfStrangers(Schema schema, Schema other) {
        return key.options().containsKey(Constraint.INVALID) ? List.of()
                : PartitionedIndex.strangers(schema, other, table).flatMap(stranger -> {
                    String name = PartitionedIndex.partOfStranger(stranger, key.name());
                    return Stream.concat(sql.constraints().add(stranger.name(), key.withName(name)).stream(),
                            Stream.of(sql.indexes().attach(table.withName(key.name()), stranger.name().withName(name))));
                }).toList();
    }

    /** Drops the key; the way back makes it with each partition's part under its own name. */
    Move removal() {
        List<String> back = new ArrayList<>(sql.constraints().addOnParentOnly(table, key));
        back.addAll(complete(situation.dev(), situation.prod()));
        back.addAll(partsOfStrangers(situation.prod(), situation.dev()));
        return Move.of(drop(situation.prod(), situation.dev()), back);
    }

    private List<String> dropToIncomplete(Schema schema, Schema other, Constraint incomplete) {
        List<String> statements = new ArrayList<>(drop(schema, other));
        statements.addAll(sql.constraints().addOnParentOnly(table, incomplete));
        return statements;
    }

    /** Lets partitions bring what the key lacks in PROD, or lack it where DEV's lacks it. */
    static boolean completes(ObjectName table, Constraint before, Constraint after, Situation situation, DraftSheet sheet) {
        boolean comes = before.options().containsKey(Constraint.INVALID) && !after.options().containsKey(Constraint.INVALID);
        boolean goes = !before.options().containsKey(Constraint.INVALID) && after.options().containsKey(Constraint.INVALID);
        if (!comes && !goes || !before.definition().equals(after.definition()) || !isOne(table, after, situation.dev())) {
            return false;
        }
        PartitionedKey key = new PartitionedKey(table, after, situation);
        Move move = comes
                ? Move.of(key.complete(situation.prod(), situation.dev()), key.dropToIncomplete(situation.dev(), situation.prod(), before))
                : Move.of(key.dropToIncomplete(situation.prod(), situation.dev(), after), key.complete(situation.dev(), situation.prod()));
        Draft.Builder draft = Draft.in(Stage.HIDE, (comes ? "Complete " : "Leave incomplete ") + after.name() + " of " + table.name())
                .moves(move)
                .lock(situation.locks().exclusive(table))
                .about(key.id);
        if (comes) {
            Hazards.scan(draft, table, situation);
        } else {
            Hazards.undoScan(draft, table, situation);
        }
        sheet.add(draft);
        return true;
    }

    /** Whether an index becomes that of a partition's key, or has been it. */
    public static boolean isSameAsKey(ObjectName table, Index index, Schema other) {
        return other.table(table).flatMap(found -> found.constraint(index.name()))
                .filter(key -> key.isKeptByIndex() && key.inherited() && key.columns().equals(index.keys()) && index.unique()).isPresent();
    }
}
