package dev.chrysalis.plan.recipe.constraint;

import dev.chrysalis.dialect.sql.Capability;
import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Hazards;
import dev.chrysalis.plan.recipe.LateValidation;
import dev.chrysalis.plan.recipe.PartitionedIndex;
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
import java.util.stream.Stream;

/**
 * The foreign key of a large partitioned table: each partition gets its own, proven while writing goes on, and the table's takes them for
 * its parts without reading a row.
 */
final class PartitionedForeignKey {

    private final ObjectName table;
    private final Constraint key;
    private final Situation situation;

    private PartitionedForeignKey(ObjectName table, Constraint key, Situation situation) {
        this.table = table;
        this.key = key;
        this.situation = situation;
    }

    /** @return empty for any other constraint, and where it is added at once */
    static Optional<PartitionedForeignKey> of(ObjectName table, Constraint key, Situation situation) {
        boolean proves = key.kind() == ConstraintKind.FOREIGN_KEY && key.validated() && key.isEnforced() && !key.isTemporal()
                && situation.can(Capability.UNVALIDATED_CONSTRAINTS) && !situation.isSmall(table);
        boolean partitioned = PartitionedIndex.isMadeAlone(situation.dev(), table)
                && situation.prodTable(table).filter(holder -> PartitionedIndex.isMadeAlone(situation.prod(), holder.name())).isPresent();
        return proves && partitioned && key.references().filter(parent -> !parent.table().equals(table)).isPresent()
                ? Optional.of(new PartitionedForeignKey(table, key, situation)) : Optional.empty();
    }

    /**
     * Drafts what goes before.
     *
     * @param needs what the key needs
     * @return that the partitions have theirs
     */
    List<ObjectState> draftParts(Stage stage, List<ObjectState> needs, DraftSheet sheet) {
        LateValidation late = new LateValidation(situation);
        SqlText sql = situation.sql();
        List<ObjectState> proven = new ArrayList<>();
        leaves(table).forEach(leaf -> own(leaf).ifPresent(part -> {
            ObjectId id = new ObjectId(ObjectKind.CONSTRAINT, leaf.name(), part.name());
            Draft.Builder add = Draft.in(stage, "Add " + LateValidation.words(part) + " to " + leaf.name().name())
                    .moves(Move.of(late.add(leaf.name(), part), List.of(sql.constraints().dropIfThere(leaf.name(), part.name()))))
                    .done(sql.states().exists(id))
                    .lock(situation.locks().writers(leaf.name()))
                    .about(id)
                    .needs(needs)
                    .gives(LateValidation.half(id));
            if (stage != Stage.EXPAND) {
                Hazards.tightens(add);
            }
            part.references().ifPresent(parent -> Hazards.parentIsLocked(add, parent.table()));
            sheet.add(add);
            ObjectState state = ObjectState.present(new ObjectId(ObjectKind.OTHER, leaf.name(), part.name() + " proven"));
            sheet.add(late.validate(leaf.name(), part, stage, state));
            proven.add(state);
        }));
        return proven;
    }

    /** Partitions that stay and hold rows themselves. */
    private Stream<Table> leaves(ObjectName holder) {
        return PartitionedIndex.partitions(situation.dev(), holder).stream()
                .filter(partition -> situation.prodTable(partition.name()).filter(before -> before.storage().partitionOf()
                        .filter(place -> place.parent().equals(situation.prodName(holder))).isPresent()).isPresent())
                .flatMap(partition -> partition.storage().partitionedBy().isPresent() ? leaves(partition.name()) : Stream.of(partition));
    }

    private Optional<Constraint> own(Table leaf) {
        return leaf.constraints().stream().filter(part -> part.kind() == ConstraintKind.FOREIGN_KEY && part.inherited()
                        && part.definition().equals(key.definition())).findFirst()
                .filter(part -> situation.prodTable(leaf.name()).filter(before -> before.constraint(part.name()).isPresent()).isEmpty());
    }
}
