package dev.chrysalis.plan;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.plan.evidence.DatabaseEvidence;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.plan.planner.Planner;
import java.util.List;
import java.util.Optional;

/** Plans for two databases as they are, with evidence from both. */
final class PlannedPair {

    private PlannedPair() {
    }

    static PlanOutcome of(Database prod, Database dev, boolean takeRecommended, List<Answer> answers) {
        Capture capture = new Capture();
        Comparison comparison = new Comparer().compare(capture.read(prod), capture.read(dev));
        try (DatabaseEvidence evidence = new DatabaseEvidence(comparison.prod(), prod, dev)) {
            return new Planner(prod.dialect()).plan(
                    new PlanRequest("2026.12-pair", comparison, Optional.empty(), answers, takeRecommended, Limits.DEFAULT), evidence);
        }
    }
}
