package dev.chrysalis.plan;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.Dialect;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.plan.evidence.DatabaseEvidence;
import dev.chrysalis.plan.evidence.NoEvidence;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.plan.planner.Planner;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A release on its way from PROD to DEV, between whose phases either application may write. */
final class BothApplications {

    private final TestDatabase prod;
    private final StatementExecutor executor;
    private final PlanOutcome outcome;
    private final List<Step> done = new ArrayList<>();

    /** @param answers by decision: the option, and {@code name=value} for each parameter */
    BothApplications(Dialect dialect, TestDatabase prod, TestDatabase dev, Map<String, List<String>> answers, boolean large) {
        this.prod = prod;
        Database target = prod.as(dialect);
        Database model = dev.as(dialect);
        executor = new StatementExecutor(target);
        PlanRequest request = new PlanRequest("2026.12-both", new Comparer().compare(new Capture().read(target), new Capture().read(model)),
                Optional.empty(), answers.entrySet().stream().map(BothApplications::answer).toList(), true, Limits.DEFAULT);
        try (DatabaseEvidence evidence = new DatabaseEvidence(request.comparison().prod(), target, model)) {
            outcome = new Planner(dialect).plan(request, large ? new NoEvidence() {
                @Override
                public long rows(ObjectName prodTable) {
                    return 1_000_000;
                }
            } : evidence);
        } finally {
            dev.close();
        }
    }

    private static Answer answer(Map.Entry<String, List<String>> answer) {
        Map<String, String> parameters = new TreeMap<>();
        answer.getValue().stream().skip(1).map(pair -> pair.split("=", 2)).forEach(pair -> parameters.put(pair[0], pair[1]));
        return new Answer(answer.getKey(), "", answer.getValue().get(0), parameters);
    }

    /** Why nothing is planned. */
    List<String> refusals() {
        return outcome instanceof PlanOutcome.Refused refused ? refused.refusals().stream().map(Refusal::reason).toList() : List.of();
    }

    List<Step> steps() {
        return ((PlanOutcome.Planned) outcome).release().steps().toList();
    }

    Stream<Hazard> hazards() {
        return steps().stream().flatMap(step -> step.hazards().stream());
    }

    BothApplications expand() {
        return forward(steps().stream().filter(step -> step.id().phase() == PhaseName.EXPAND).toList());
    }

    /** The steps of contract that hide, not those that drop. */
    BothApplications hide() {
        return forward(steps().stream().takeWhile(step -> !step.isSoak()).filter(step -> step.id().phase() == PhaseName.CONTRACT).toList());
    }

    private BothApplications forward(List<Step> steps) {
        for (Step step : steps) {
            executor.forward(step);
            done.add(step);
        }
        return this;
    }

    /** Takes back all that was done. */
    BothApplications back() {
        Collections.reverse(done);
        done.forEach(executor::backward);
        done.clear();
        return this;
    }

    BothApplications write(String... statements) {
        Arrays.stream(statements).forEach(prod::execute);
        return this;
    }

    List<String> rows(String query) {
        return prod.rows(query);
    }
}
