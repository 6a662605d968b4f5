package dev.chrysalis.plan.decision;

import dev.chrysalis.diff.Comparison;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.plan.Answer;
import dev.chrysalis.plan.Decision;
import dev.chrysalis.plan.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks whether a table that DEV has is the successor of one that PROD has. */
final class TableSuccession {

    TableSuccession(Comparison comparison, Evidence evidence) {
    }

    List<SchemaChange> resolve(List<SchemaChange> changes, Function<Decision, Optional<Answer>> asking) {
        return changes;
    }
}
