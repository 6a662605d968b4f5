package dev.chrysalis.plan.recipe.book;

import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.Rates;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.ObjectId;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a step is going to take, by the rows that PROD holds and what a server does with each. The project says
 * the rates; a rehearsal measures the real ones. What takes less than a second has no estimate.
 */
final class Estimate {

    private final Situation situation;

    Estimate(Situation situation) {
        this.situation = situation;
    }

    Optional<Duration> of(Draft draft) {
        Rates rates = situation.limits().rates();
        Optional<Long> rate = draft.action() instanceof StepAction.Backfill ? Optional.of(rates.filled())
                : draft.hazards().stream().map(Hazard::code).flatMap(code -> rate(code, rates).stream()).min(Long::compare);
        return rate.flatMap(rowsPerSecond -> rows(draft).map(rows -> Duration.ofSeconds(rows / rowsPerSecond)))
                .filter(duration -> !duration.isZero());
    }

    /** Rows per second, by the hazard that tells what the server does with all rows of the table. */
    private static Optional<Long> rate(String hazard, Rates rates) {
        return switch (hazard) {
            case "one-large-update" -> Optional.of(rates.updated());
            case "waits-for-old-transactions" -> Optional.of(rates.indexed());
            case "table-rewrite" -> Optional.of(rates.rewritten());
            case "table-scan" -> Optional.of(rates.scanned());
            default -> Optional.empty();
        };
    }

    /** Of the largest table that the step works on. */
    private Optional<Long> rows(Draft draft) {
        return draft.subjects().stream().map(ObjectId::name).distinct().filter(name -> situation.prodTable(name).isPresent())
                .map(situation::rows).max(Long::compare);
    }
}
