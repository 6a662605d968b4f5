package dev.chrysalis.app.compare;

import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Severity;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.schema.ObjectId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which release takes care of an object that differs. A release does not keep a list: its steps are files that people may edit, so
 * an object is in the first release one of whose steps names it together with its table.
 */
final class Membership {

    private static final Pattern WORD_END = Pattern.compile("[^\\p{L}\\p{N}_$]+");

    /** A step with the words that it uses. */
    private record Speaking(Step step, Set<String> words) {
    }

    private final Map<String, List<Speaking>> stepsByWord = new HashMap<>();

    /** @param releases those that are not closed, in their order */
    Membership(List<Release> releases) {
        releases.forEach(release -> release.steps().forEach(step -> {
            Speaking speaking = new Speaking(step, words(step));
            speaking.words().forEach(word -> stepsByWord.computeIfAbsent(word, missing -> new ArrayList<>()).add(speaking));
        }));
    }

    Optional<String> releaseOf(ObjectId id) {
        return steps(id).findFirst().map(step -> step.id().release());
    }

    /** The worst that the steps of an object may do; empty where they do nothing that is more than a notice. */
    Optional<Severity> hazardOf(ObjectId id) {
        return steps(id).flatMap(step -> step.hazards().stream()).map(Hazard::severity).filter(severity -> severity != Severity.NOTICE)
                .max(Severity::compareTo);
    }

    private Stream<Step> steps(ObjectId id) {
        String object = id.name().name().toLowerCase(Locale.ROOT);
        String part = id.kind().isPart() ? id.part().toLowerCase(Locale.ROOT) : object;
        return stepsByWord.getOrDefault(object, List.of()).stream().filter(speaking -> speaking.words().contains(part)).map(Speaking::step);
    }

    private static Set<String> words(Step step) {
        String back = step.undo() instanceof Undo.Sql sql ? sql.text() : "";
        return new HashSet<>(Arrays.asList(WORD_END.split((step.action().performed() + ' ' + back).toLowerCase(Locale.ROOT))));
    }
}
