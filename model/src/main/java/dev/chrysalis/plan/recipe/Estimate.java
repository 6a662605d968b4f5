package dev.chrysalis.plan.recipe;

import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.schema.ObjectId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How long a step is going to take, by the rows that PROD holds and what a server does with each. Rates are a plain server's with a
 * margin; a rehearsal measures the real ones. What takes less than a second has no estimate.
 */
final class Estimate {

    private static final long FILLED_PER_SECOND = 10_000;

    /** Rows per second, by the hazard that tells what the server does with all rows of the table; the dearest first. */
    private static final Map<String, Long> RATES = Map.of("one-large-update", 50_000L, "waits-for-old-transactions", 500_000L,
            "table-rewrite", 500_000L, "table-scan", 5_000_000L);

    private final Situation situation;

    Estimate(Situation situation) {
        this.situation = situation;
    }

    Optional<Duration> of(Draft draft) {
        Optional<Long> rate = draft.action() instanceof StepAction.Backfill ? Optional.of(FILLED_PER_SECOND)
                : draft.hazards().stream().map(Hazard::code).map(RATES::get).filter(found -> found != null).min(Long::compare);
        return rate.flatMap(rowsPerSecond -> rows(draft).map(rows -> Duration.ofSeconds(rows / rowsPerSecond)))
                .filter(duration -> !duration.isZero());
    }

    /** Of the largest table that the step works on. */
    private Optional<Long> rows(Draft draft) {
        return draft.subjects().stream().map(ObjectId::name).distinct().filter(name -> situation.prodTable(name).isPresent())
                .map(situation::rows).max(Long::compare);
    }
}
