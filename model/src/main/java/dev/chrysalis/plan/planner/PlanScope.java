package dev.chrysalis.plan.planner;

import dev.chrysalis.diff.Comparison;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.plan.PlanRequest;
import dev.chrysalis.schema.ObjectId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What became of the changes that were not chosen.
 *
 * @param takenIn taken in all the same, because what was chosen needs it
 * @param leftOut still different once the release is done
 */
public record PlanScope(List<SchemaChange> takenIn, List<SchemaChange> leftOut) {

    public PlanScope {
        takenIn = List.copyOf(takenIn);
        leftOut = List.copyOf(leftOut);
    }

    /** The same, with more that is left out because an answer says so. */
    PlanScope leavingOut(List<SchemaChange> more) {
        return new PlanScope(takenIn, Stream.concat(leftOut.stream(), more.stream()).toList());
    }

    /** @param needed the subjects that were added to those of the request */
    static PlanScope of(PlanRequest request, Set<ObjectId> needed) {
        Comparison comparison = request.comparison();
        Set<SchemaChange> chosen = Set.copyOf(request.selection().of(comparison.changes()));
        Set<SchemaChange> planned = Set.copyOf(request.including(needed).selection().of(comparison.changes()));
        return new PlanScope(
                comparison.changes().stream().filter(change -> planned.contains(change) && !chosen.contains(change)).toList(),
                comparison.changes().stream().filter(change -> !planned.contains(change)).toList());
    }
}
