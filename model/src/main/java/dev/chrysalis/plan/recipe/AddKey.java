package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.Capability;
import dev.chrysalis.dialect.SqlText;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;

/** Adds a primary key, unique or exclusion constraint: on a large table over an index that is built while writers go on. */
final class AddKey {

    void draft(ObjectName table, Constraint key, Stage stage, Situation situation, Drafting drafting) {
        if (PartitionedKey.isOne(table, key, situation.dev())) {
            new PartitionedKey(table, key, situation).draft(stage, needs(table, key), drafting);
        } else if (isBuiltConcurrently(table, key, situation)) {
            overIndex(table, key, stage, situation, drafting);
        } else {
            directly(table, key, stage, situation, drafting);
        }
    }

    static boolean isBuiltConcurrently(ObjectName table, Constraint key, Situation situation) {
        return situation.can(Capability.CONCURRENT_INDEXES) && situation.can(Capability.KEYS_FROM_INDEXES) && !situation.isSmall(table)
                && key.kind() != ConstraintKind.EXCLUSION && !key.isTemporal()
                && situation.devTable(table).filter(holder -> holder.storage().partitionedBy().isEmpty()).isPresent();
    }

    private static List<ObjectState> needs(ObjectName table, Constraint key) {
        List<ObjectState> needs = new ArrayList<>();
        for (String column : key.columns()) {
            needs.add(ObjectState.present(ObjectId.column(table, column)));
            if (key.kind() == ConstraintKind.PRIMARY_KEY) {
                needs.add(SetNotNull.required(table, column));
            }
        }
        return needs;
    }

    /** An index that a key can take over. */
    record Built(String index, ObjectState state) {
    }

    /** Builds the index of a key while writers go on. */
    static Built build(ObjectName table, Constraint key, Stage stage, Situation situation, Drafting drafting) {
        SqlText sql = situation.sql();
        String index = Situation.named("chrysalis_key_", key.name());
        ObjectId built = new ObjectId(ObjectKind.INDEX, table, index);
        drafting.add(Draft.in(stage, "Build the index of " + key.name() + " on " + table.name())
                .outsideTransaction(Move.of(sql.indexes().createForKeyConcurrently(table, key, index),
                        sql.indexes().dropConcurrently(table, index)))
                .done(sql.states().exists(built))
                .lock(situation.locks().nobody(table))
                .notice("waits-for-old-transactions", "The build waits for every transaction of the database that began before it.")
                .about(new ObjectId(ObjectKind.CONSTRAINT, table, key.name()))
                .needs(needs(table, key))
                .gives(ObjectState.present(built)));
        return new Built(index, ObjectState.present(built));
    }

    private static void overIndex(ObjectName table, Constraint key, Stage stage, Situation situation, Drafting drafting) {
        SqlText sql = situation.sql();
        ObjectId id = new ObjectId(ObjectKind.CONSTRAINT, table, key.name());
        Built built = build(table, key, stage, situation, drafting);
        Draft.Builder draft = Draft.in(stage, "Make " + key.name() + " of " + table.name() + " a constraint")
                .moves(Move.of(sql.constraints().addUsingIndex(table, key, built.index()), List.of(sql.objects().drop(id))))
                .done(sql.states().exists(id))
                .lock(situation.locks().exclusive(table))
                .about(id)
                .needs(built.state())
                .gives(ObjectState.present(id));
        if (stage != Stage.EXPAND) {
            Hazards.tightens(draft);
        }
        drafting.add(draft);
    }

    private static void directly(ObjectName table, Constraint key, Stage stage, Situation situation, Drafting drafting) {
        SqlText sql = situation.sql();
        ObjectId id = new ObjectId(ObjectKind.CONSTRAINT, table, key.name());
        Draft.Builder draft = Draft.in(stage, "Add " + key.name() + " to " + table.name())
                .moves(Move.of(sql.constraints().add(table, key), List.of(sql.objects().drop(id))))
                .done(sql.states().exists(id))
                .lock(situation.locks().exclusive(table))
                .about(id)
                .needs(needs(table, key))
                .gives(ObjectState.present(id));
        Hazards.scan(draft, table, situation);
        if (stage != Stage.EXPAND) {
            Hazards.tightens(draft);
        }
        drafting.add(draft);
    }
}
