package dev.chrysalis.plan.recipe.takeover;

import dev.chrysalis.dialect.sql.Capability;
import dev.chrysalis.diff.ColumnChange.ColumnTypeChanged;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.SchemaParts;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.TriggerObstacle;
import dev.chrysalis.plan.recipe.TypeFit;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Sequence;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What rests on a column and passes to its twin.
 *
 * @param indexes   get a twin of their own, and the names are swapped
 * @param keys      pass to an index over the twin
 * @param remade    checks, which go and come back in the swap
 * @param sequences that the column owns
 */
record TwinDependents(List<TwinIndex> indexes, List<TwinKey> keys, Set<ObjectId> remade, List<ObjectName> sequences) {

    TwinDependents {
        indexes = List.copyOf(indexes);
        keys = List.copyOf(keys);
        remade = Set.copyOf(remade);
        sequences = List.copyOf(sequences);
    }

    /** @return empty where something rests on the column, or the column is something, that a twin cannot take over */
    static Optional<TwinDependents> of(ColumnTypeChanged change, Situation situation) {
        Table table = situation.prodTable(change.table()).orElseThrow();
        boolean plain = change.before().identity().isEmpty() && change.after().identity().isEmpty() && change.before().generated().isEmpty()
                && change.after().generated().isEmpty() && SchemaParts.key(table).isPresent() && table.storage().partitionedBy().isEmpty()
                && table.storage().partitionOf().isEmpty() && table.storage().inherits().isEmpty()
                && !table.storage().replicaIdentity().contains("INDEX") && new TriggerObstacle(situation).of(change.table()).isEmpty()
                && new TriggerObstacle(situation).ofEmpty(change.before()).isEmpty()
                && Heirs.inProd(ObjectId.column(table.name(), change.before().name()), situation).findAny().isEmpty();
        return plain ? new Search(change, table, situation).found() : Optional.empty();
    }

    /** Sorts what rests on the column. */
    private static final class Search {

        private final ColumnTypeChanged change;
        private final Table table;
        private final Situation situation;
        private final ObjectId prodId;
        private final String twin;
        private final boolean distinct;
        private final List<TwinIndex> indexes = new ArrayList<>();
        private final List<TwinKey> keys = new ArrayList<>();
        private final Set<ObjectId> remade = new HashSet<>();
        private final List<ObjectName> sequences = new ArrayList<>();

        Search(ColumnTypeChanged change, Table table, Situation situation) {
            this.change = change;
            this.table = table;
            this.situation = situation;
            prodId = ObjectId.column(table.name(), change.before().name());
            twin = TwinColumn.nameFor(change.after().name());
            TypeFit fit = TypeFit.between(change.before().type().definition(), change.after().type().definition());
            distinct = !fit.tightens();
        }

        Optional<TwinDependents> found() {
            Set<ObjectId> dependents = situation.prodNeeds().dependentsOf(prodId);
            boolean alone = dependents.isEmpty();
            boolean possible = (alone || situation.can(Capability.CONCURRENT_INDEXES)) && dependents.stream().allMatch(this::take)
                    && ownedSequences();
            return possible ? Optional.of(new TwinDependents(indexes, keys, remade, sequences)) : Optional.empty();
        }

        private boolean take(ObjectId dependent) {
            boolean another = situation.prodNeeds().needsOf(dependent).stream()
                    .anyMatch(on -> !on.equals(prodId) && situation.isRetyped(on));
            return switch (dependent.kind()) {
                case INDEX -> !another && table.index(dependent.part()).filter(index -> dependent.name().equals(table.name())
                        && TwinIndex.canDo(table, index, change.before().name(), situation.devTable(change.table()), distinct))
                        .map(index -> indexes.add(TwinIndex.of(change.table(), index, change.before().name(), twin, situation)))
                        .orElse(false);
                case CONSTRAINT -> situation.prod().table(dependent.name()).flatMap(holder -> holder.constraint(dependent.part()))
                        .filter(constraint -> !constraint.inherited() && (!another || !constraint.isKeptByIndex())
                                && takeConstraint(dependent, constraint)).isPresent();
                case COLUMN, TABLE -> false;
                default -> true;
            };
        }

        private boolean takeConstraint(ObjectId id, Constraint constraint) {
            return switch (constraint.kind()) {
                case PRIMARY_KEY, UNIQUE -> distinct && stays(constraint) && !constraint.isTemporal()
                        && !constraint.definition().contains("DEFERRABLE")
                        && keys.add(TwinKey.of(change.table(), constraint, change.before().name(), twin, situation.sql()));
                case CHECK -> remade.add(id);
                case FOREIGN_KEY -> true;
                case EXCLUSION -> false;
            };
        }

        private boolean stays(Constraint key) {
            return situation.devTable(change.table()).flatMap(after -> after.constraint(key.name())).filter(key::equals).isPresent();
        }

        private boolean ownedSequences() {
            situation.prod().all(Sequence.class).filter(sequence -> sequence.ownedBy().filter(prodId::equals).isPresent())
                    .forEach(sequence -> sequences.add(sequence.name()));
            ObjectId id = ObjectId.column(change.table(), change.after().name());
            return sequences.stream().allMatch(sequence -> situation.dev().all(Sequence.class)
                    .anyMatch(same -> same.name().equals(sequence) && same.ownedBy().filter(id::equals).isPresent()));
        }
    }
}
