package dev.chrysalis.plan.recipe.constraint;

import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.evidence.Violations;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A check that a table by {@code INHERITS} has from a parent alone which it joins. */
final class BroughtCheck {

    private final ObjectName table;
    private final Constraint check;
    private final Situation situation;

    BroughtCheck(ObjectName table, Constraint check, Situation situation) {
        this.table = table;
        this.check = check;
        this.situation = situation;
    }

    /** Why it cannot come so; empty where it can, or anything else brings it. */
    Optional<String> objection() {
        List<ObjectName> joined = Heirs.newParents(table, situation);
        if (joined.isEmpty() || !isOfHeir(table, check, situation)) {
            return Optional.empty();
        }
        if (joined.stream().anyMatch(this::hasItAlready)) {
            return Optional.of("Only a parent is to bring it that has it already, and the server lets no table join before it has the check itself: "
                    + "declare it in the table too, on DEV, or make the table anew by hand.");
        }
        Violations breaking = situation.evidence().breaking(situation.prodName(table), check, Map.of());
        return Optional.of(breaking).filter(Violations::any)
                .map(found -> StepWords.rows(found.rows()) + " of " + table + " in PROD would break it, such as "
                + String.join("; ", found.examples()) + ". Correct them on PROD, then plan again.");
    }

    private boolean hasItAlready(ObjectName parent) {
        return situation.prodTable(parent).or(() -> situation.devTable(parent))
                .flatMap(holder -> holder.constraint(check.name())).isPresent();
    }

    static boolean isOfHeir(ObjectName table, Constraint constraint, Situation situation) {
        return constraint.kind() == ConstraintKind.CHECK
                && situation.devTable(table).filter(heir -> !heir.storage().inherits().isEmpty()).isPresent();
    }

    /** That the tables have joined to which a parent's new check comes so. */
    static List<ObjectState> joinedFor(ObjectName parent, Constraint check, Situation situation) {
        return check.kind() == ConstraintKind.CHECK ? Heirs.joinedForCheck(parent, check.name(), situation) : List.of();
    }
}
