package dev.chrysalis.plan.recipe.constraint;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.ConstraintChange.ConstraintDropped;
import dev.chrysalis.plan.draft.Alteration;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.FreedName;
import dev.chrysalis.plan.recipe.Hazards;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.PartitionedIndex;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.ReplicaIdentity;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Demands something of the rows no more: before the new application writes otherwise, but for what the old one rests on: a key that its
 * {@code ON CONFLICT} names and its queries use, a foreign key that deletes or updates for it.
 */
public final class DropConstraint implements Recipe<ConstraintDropped> {

    private static final Pattern ACTION = Pattern.compile(" ON (?:DELETE|UPDATE) (?:CASCADE|SET )");

    @Override
    public void draft(ConstraintDropped change, Situation situation, DraftSheet sheet) {
        Constraint constraint = change.constraint();
        if (constraint.inherited()) {
            List<ObjectState> independent = Heirs.independent(change.table(), situation);
            if (!independent.isEmpty()) {
                sheet.add(alteration(Stage.HIDE, change.table(), constraint, constraint.name(), situation)
                        .needing(Set.copyOf(independent)));
            }
            return;
        }
        if (isNeededByParent(change, situation)) {
            sheet.refuse(change.subject(),
                    "An index of the partitioned parent over the same columns needs it; drop that one first, in a release of its "
                    + "own.");
            return;
        }
        ObjectName table = change.table();
        Stage stage = isRestedOn(constraint) || constraint.kind() == ConstraintKind.FOREIGN_KEY && columnGoes(table, constraint, situation)
                ? Stage.HIDE : Stage.EXPAND;
        ObjectId before = new ObjectId(ObjectKind.CONSTRAINT, situation.prodName(table), constraint.name());
        String nameNow = FreedName.of(before, table, situation, sheet).orElse(constraint.name());
        sheet.add(alteration(stage, table, constraint, nameNow, situation));
    }

    /** Whether statements of the old application fail or do something else without it. */
    private static boolean isRestedOn(Constraint constraint) {
        return constraint.isKeptByIndex() || ACTION.matcher(constraint.definition()).find()
                && constraint.kind() == ConstraintKind.FOREIGN_KEY;
    }

    private static boolean columnGoes(ObjectName table, Constraint constraint, Situation situation) {
        return constraint.columns().stream().anyMatch(column -> situation.isObsoleteColumn(table, column));
    }

    /** What either application loses by it, and how long. */
    private static void meanwhile(Draft.Builder facts, Stage stage, ObjectName table, Constraint constraint, Situation situation) {
        if (stage != Stage.HIDE) {
            facts.caution("old-application-unguarded", "Nobody keeps the old application any more from writing what it refused.");
        } else if (isRestedOn(constraint) && !columnGoes(table, constraint, situation) && situation.devTable(table).isPresent()) {
            facts.caution("binds-until-contract", "The old application may rest on it, so it stays until contract; until then it refuses the "
                    + "new application's writes, too. Where the new one needs it gone, drop it in expand by a step of your own.");
        }
        if (constraint.isKeptByIndex() && !situation.isSmall(table)) {
            facts.caution("undo-builds-index", "Undoing it builds its index again while nobody reads or writes " + table + ".");
        }
        constraint.references().filter(parent -> constraint.kind() == ConstraintKind.FOREIGN_KEY && !parent.table().equals(table))
                .ifPresent(parent -> facts.notice("parent-is-locked-too", "Nobody reads or writes " + parent.table()
                        + " either for as long as "
                        + "the statement holds its lock."));
    }

    /** @param nameNow under which it is there */
    public static Alteration alteration(Stage stage, ObjectName table, Constraint constraint, String nameNow, Situation situation) {
        SqlText sql = situation.sql();
        ObjectId before = new ObjectId(ObjectKind.CONSTRAINT, situation.prodName(table), constraint.name());
        ObjectId subject = new ObjectId(ObjectKind.CONSTRAINT, table, constraint.name());
        ObjectId now = new ObjectId(ObjectKind.CONSTRAINT, table, nameNow);
        String title = "Drop " + constraint.name() + " of " + table.name();
        Draft.Builder facts = Draft.in(stage, title)
                .notice("undo-checks-rows", "Undoing it demands the same again: it fails while rows stand against it.");
        meanwhile(facts, stage, table, constraint, situation);
        if (constraint.isKeptByIndex() || constraint.validated() && constraint.isEnforced()) {
            Hazards.undoScan(facts, table, situation);
        }
        boolean aside = !nameNow.equals(constraint.name());
        Move drop = !aside && PartitionedKey.isOne(table, constraint, situation.prod())
                ? new PartitionedKey(table, constraint, situation).removal()
                : Move.of(List.of(sql.objects().drop(now)),
                        ReplicaIdentity.with(Heirs.constraint(sql, situation.prod(), situation.dev(), table,
                        constraint.withName(nameNow), heir -> !aside && situation.devTable(heir).isPresent()), sql,
                        situation.prod().table(before.name()).filter(any -> aside), constraint.name(), table, nameNow));
        Set<ObjectState> needs = new LinkedHashSet<>(goneBefore(table, constraint, situation));
        if (aside) {
            needs.add(ObjectState.free(before));
        } else if (PartitionedKey.isOne(table, constraint, situation.prod())) {
            PartitionedIndex.strangers(situation.prod(), situation.dev(), table).map(Table::id).map(ObjectState::present)
                    .forEach(needs::add);
        }
        return new Alteration(stage, title, subject, List.of(drop), Set.of(), Set.of(before), needs,
                Set.of(ObjectState.away(before), ObjectState.gone(before)), facts.moves(List.of()).build().hazards(),
                Optional.of(situation.locks().exclusive(table)), Optional.of(sql.states().absent(now)));
    }

    /** The parent's indexes over it. */
    private static Set<ObjectState> goneBefore(ObjectName partition, Constraint key, Situation situation) {
        return parent(partition, key, situation).stream().flatMap(table -> goingIndexes(key, table)
                .map(index -> ObjectState.gone(new ObjectId(ObjectKind.INDEX, table.name(), index.name())))).collect(Collectors.toSet());
    }

    /** The index of the parent that needs it and stays. */
    private static boolean isNeededByParent(ConstraintDropped change, Situation situation) {
        Constraint dropped = change.constraint();
        return parent(change.table(), dropped, situation).filter(table -> table.constraints().stream()
                .anyMatch(key -> key.isKeptByIndex() && key.columns().equals(dropped.columns()))
                || goingIndexes(dropped, table).anyMatch(index -> !situation.isIndexGoing(table.name().withName(index.name()))))
                .isPresent();
    }

    private static Optional<Table> parent(ObjectName partition, Constraint key, Situation situation) {
        return key.isKeptByIndex() ? situation.prodTable(partition).flatMap(table -> table.storage().partitionOf())
                .flatMap(place -> situation.prod().table(place.parent())) : Optional.empty();
    }

    private static Stream<Index> goingIndexes(Constraint key, Table parent) {
        return parent.indexes().stream().filter(index -> index.keys().equals(key.columns()));
    }
}
