package dev.chrysalis.plan.recipe.constraint;

import dev.chrysalis.dialect.sql.Capability;
import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.draft.Alteration;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Hazards;
import dev.chrysalis.plan.recipe.OwnName;
import dev.chrysalis.plan.recipe.ReplicaIdentity;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds a primary key, unique or exclusion constraint: on a large table over an index that is built while writers go on. */
final class AddKey {

    void draft(ObjectName table, Constraint key, Stage stage, Situation situation, DraftSheet sheet) {
        if (PartitionedKey.isOne(table, key, situation.dev())) {
            new PartitionedKey(table, key, situation).draft(stage, needs(table, key), sheet);
        } else if (isBuiltConcurrently(table, key, situation)) {
            overIndex(table, key, stage, situation, sheet);
        } else {
            directly(table, key, stage, situation, sheet);
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
                needs.add(ObjectState.required(table, column));
            }
        }
        return needs;
    }

    /** An index that a key can take over. */
    record Built(String index, ObjectState state) {
    }

    /** Builds the index of a key while writers go on. */
    static Built build(ObjectName table, Constraint key, Stage stage, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        String index = OwnName.named("chrysalis_key_", key.name());
        ObjectId built = new ObjectId(ObjectKind.INDEX, table, index);
        sheet.add(Draft.in(stage, "Build the index of " + key.name() + " on " + table.name())
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

    private static void overIndex(ObjectName table, Constraint key, Stage stage, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        Built built = build(table, key, stage, situation, sheet);
        Draft.Builder draft = facts(stage, "Make " + key.name() + " of " + table.name() + " a constraint", table, key, situation)
                .needs(built.state());
        add(draft, stage, sql.constraints().addUsingIndex(table, key, built.index()), table, key, situation, sheet);
    }

    private static void directly(ObjectName table, Constraint key, Stage stage, Situation situation, DraftSheet sheet) {
        Draft.Builder draft = facts(stage, "Add " + key.name() + " to " + table.name(), table, key, situation).needs(needs(table, key));
        Hazards.scan(draft, table, situation);
        add(draft, stage, situation.sql().constraints().add(table, key), table, key, situation, sheet);
    }

    private static Draft.Builder facts(Stage stage, String title, ObjectName table, Constraint key, Situation situation) {
        ObjectId id = new ObjectId(ObjectKind.CONSTRAINT, table, key.name());
        return Draft.in(stage, title).done(situation.sql().states().exists(id)).lock(situation.locks().exclusive(table)).about(id)
                .gives(ObjectState.present(id));
    }

    /**
     * Keys of PROD that go and whose place it takes: another primary key, or one over the same columns, to which foreign keys are bound as
     * the server chooses.
     */
    static Set<ObjectId> replaced(ObjectName table, Constraint key, Situation situation) {
        Set<String> columns = Set.copyOf(key.columns());
        Optional<Table> after = situation.devTable(table);
        return situation.prodTable(table).map(old -> old.constraints().stream()
                .filter(other -> other.kind() == ConstraintKind.PRIMARY_KEY && key.kind() == ConstraintKind.PRIMARY_KEY
                        || other.isKeptByIndex() && other.kind() != ConstraintKind.EXCLUSION && Set.copyOf(other.columns()).equals(columns))
                .filter(other -> after.stream().flatMap(holder -> holder.constraints().stream())
                        .noneMatch(kept -> kept.definition().equals(other.definition())))
                .map(other -> new ObjectId(ObjectKind.CONSTRAINT, old.name(), other.name())).collect(Collectors.toSet())).orElse(Set.of());
    }

    /** What rests on a key that gives way to it (a view that groups by it, a foreign key) goes before and comes back after both. */
    private static void add(Draft.Builder draft, Stage stage, List<String> statements, ObjectName table, Constraint key,
            Situation situation,
                            DraftSheet sheet) {
        ObjectId id = new ObjectId(ObjectKind.CONSTRAINT, table, key.name());
        Move move = Move.of(ReplicaIdentity.with(statements, situation.sql(), situation.devTable(table), key.name(), table, key.name()),
                List.of(situation.sql().objects().drop(id)));
        Set<ObjectId> before = replaced(table, key, situation);
        before.forEach(old -> draft.needs(ObjectState.away(old)));
        if (stage != Stage.EXPAND) {
            Hazards.tightens(draft);
        }
        Draft whole = draft.moves(move).build();
        if (before.stream().anyMatch(old -> !situation.prodNeeds().dependentsOf(old).isEmpty())) {
            sheet.add(Alteration.under(whole, id, before, move));
        } else {
            sheet.add(whole);
        }
    }
}
