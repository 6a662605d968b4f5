package dev.chrysalis.plan.recipe.book;

import dev.chrysalis.diff.ConstraintChange.ConstraintAdded;
import dev.chrysalis.diff.ConstraintChange.ConstraintChanged;
import dev.chrysalis.diff.ConstraintChange.ConstraintDropped;
import dev.chrysalis.diff.ConstraintChange.ConstraintRenamed;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks and foreign keys of the partitioned table that a table of PROD becomes a part of. The server lets no table join without the
 * checks, and reads it under a lock for a foreign key that it has not: so it gets them as its own before, and they become its parent's as
 * it joins.
 */
public final class JoinedConstraints {

    private final Situation situation;

    public JoinedConstraints(Situation situation) {
        this.situation = situation;
    }

    /** The changes, with those constraints as the table's own. */
    public List<SchemaChange> asOwn(List<SchemaChange> changes) {
        Set<ConstraintDropped> kept = new HashSet<>();
        List<SchemaChange> own = new ArrayList<>();
        for (SchemaChange change : changes) {
            if (change instanceof ConstraintAdded added && isJoined(added.table(), added.constraint())) {
                Constraint after = added.constraint().withInherited(false);
                Optional<ConstraintDropped> like = like(added, changes).filter(kept::add);
                own.add(like.<SchemaChange>map(before -> new ConstraintRenamed(added.table(), before.constraint(), after))
                        .orElseGet(() -> new ConstraintAdded(added.table(), after)));
            } else if (change instanceof ConstraintChanged changed && !changed.before().inherited()
                    && isJoined(changed.table(), changed.after())) {
                Constraint after = changed.after().withInherited(false);
                own.add(isSame(changed.before(), after) ? change : new ConstraintChanged(changed.table(), changed.before(), after));
            } else {
                own.add(change);
            }
        }
        own.removeAll(kept);
        return own;
    }

    private boolean isJoined(ObjectName table, Constraint constraint) {
        boolean handedOver = constraint.kind() == ConstraintKind.CHECK || constraint.kind() == ConstraintKind.FOREIGN_KEY;
        return constraint.inherited() && handedOver && !situation.remadeTrees().contains(table)
                && situation.devTable(table).flatMap(holder -> holder.storage().partitionOf())
                .filter(place -> Heirs.newParents(table, situation).contains(place.parent())
                        && !situation.remadeTrees().contains(place.parent())).isPresent();
    }

    /** One of another name that the table has already. */
    private static Optional<ConstraintDropped> like(ConstraintAdded added, List<SchemaChange> changes) {
        return changes.stream().filter(ConstraintDropped.class::isInstance).map(ConstraintDropped.class::cast)
                .filter(dropped -> dropped.table().equals(added.table())
                        && isSame(dropped.constraint(), added.constraint().withInherited(false))).findFirst();
    }

    private static boolean isSame(Constraint before, Constraint after) {
        return before.kind() == after.kind() && before.definition().equals(after.definition()) && before.validated() == after.validated()
                && before.inherited() == after.inherited();
    }
}
