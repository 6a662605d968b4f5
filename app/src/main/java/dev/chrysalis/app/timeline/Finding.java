package dev.chrysalis.app.timeline;

import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.app.timeline.scene.model.TimelinePhase;
import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.timeline.scene.model.TimelineStep;
import dev.chrysalis.app.timeline.scene.model.TimelineWords;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.plan.StepId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Searches releases and their steps. */
final class Finding {

    private final TimelineModel model;
    private final TimelineWords words;
    private final Locale locale;

    Finding(TimelineModel model, TimelineWords words, Locale locale) {
        this.model = model;
        this.words = words;
        this.locale = locale;
    }

    /** Releases first, then steps, of which the name holds every word. */
    List<Found> find(String typed) {
        String[] wanted = typed.toLowerCase(locale).strip().split("\\s+");
        Stream<Found> releases = model.releases().stream().map(Finding::release);
        Stream<Found> steps = model.releases().stream().flatMap(release -> release.phases().stream()
                .flatMap(phase -> phase.steps().stream().map(step -> step(release, phase, step))));
        return Stream.concat(releases, steps).filter(found -> found.holds(wanted, locale)).limit(Found.MOST).toList();
    }

    private static Found release(TimelineRelease release) {
        return new Found(release.name(), release.release().title(), new Subject.OfRelease(release.name()),
                release.phases().stream().findFirst().map(phase -> new Subject.OfPhase(release.name(), phase.name())));
    }

    private Found step(TimelineRelease release, TimelinePhase phase, TimelineStep step) {
        StepId id = step.step().id();
        return new Found(id.number() + " " + words.title(step), release.key() + " " + words.phase(phase.name()), new Subject.OfStep(id),
                Optional.of(new Subject.OfPhase(release.name(), phase.name())));
    }
}
