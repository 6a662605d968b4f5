package dev.chrysalis.app.compare;

import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.schema.ObjectId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which release takes care of an object that differs. A release does not keep a list: its steps are files that people may edit, so
 * an object is in the first release one of whose steps names it together with its table.
 */
final class Membership {

    private final Map<String, List<Set<String>>> wordsBySteps = new LinkedHashMap<>();

    /** @param releases those that are not closed, in their order */
    Membership(List<Release> releases) {
        releases.forEach(release -> wordsBySteps.put(release.name(), release.steps().map(Membership::words).toList()));
    }

    Optional<String> releaseOf(ObjectId id) {
        String object = id.name().name().toLowerCase(java.util.Locale.ROOT);
        String part = id.kind().isPart() ? id.part().toLowerCase(java.util.Locale.ROOT) : object;
        return wordsBySteps.entrySet().stream()
                .filter(release -> release.getValue().stream().anyMatch(words -> words.contains(object) && words.contains(part)))
                .map(Map.Entry::getKey).findFirst();
    }

    private static Set<String> words(Step step) {
        StringBuilder text = new StringBuilder();
        if (step.action() instanceof StepAction.Sql sql) {
            text.append(sql.text());
        } else if (step.action() instanceof StepAction.Backfill backfill) {
            text.append(backfill.table()).append(' ').append(backfill.set());
        }
        if (step.undo() instanceof Undo.Sql sql) {
            text.append(' ').append(sql.text());
        }
        return new HashSet<>(Arrays.asList(text.toString().toLowerCase(java.util.Locale.ROOT).split("\\W+")));
    }
}
