package dev.chrysalis.simulate;

import dev.chrysalis.dialect.DisposableDatabase;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the reader of a report must keep in mind.
 *
 * @param refusals how often a probe failed for a moment only
 */
record Cautions(RehearsalRequest request, DisposableDatabase copy, StepLog log, int refusals) {

    /** Whole sentences, those that were found on the way first. */
    List<String> with(List<String> found) {
        List<String> cautions = new ArrayList<>(found);
        cautions.addAll(copy.differences());
        Release release = request.release();
        if (release.probes().before().isEmpty()) {
            cautions.add(unasked("old"));
        }
        if (release.probes().after().isEmpty()) {
            cautions.add(unasked("new"));
        }
        release.steps().filter(StepLog::isPassedOverScript).map(Cautions::passedOver).forEach(cautions::add);
        if (refusals > 0) {
            cautions.add(copy.dialect().productName() + " refused " + (refusals == 1 ? "a statement" : refusals + " statements")
                    + " of an application for a moment while a table was being changed; asked again they worked.");
        }
        Duration limit = request.limits().lockTimeout();
        log.steps().forEach(step -> step.longestBlock().filter(block -> block.compareTo(limit) > 0)
                .map(block -> "Step " + step.step().number() + " of " + step.step().phase().folder() + " kept an application waiting for "
                        + block.toMillis() + " ms; the limit is " + limit.toMillis() + ".")
                .ifPresent(cautions::add));
        return cautions;
    }

    private static String unasked(String version) {
        return "The release names no probe of the " + version + " application: nothing asked whether it keeps working.";
    }

    private static String passedOver(Step step) {
        return "Step " + step.id().number() + " of " + step.id().phase().folder() + " is a script that does not say simulate: run;"
                + " it was passed over.";
    }
}
