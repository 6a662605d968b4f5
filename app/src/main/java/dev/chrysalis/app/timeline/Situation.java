package dev.chrysalis.app.timeline;

import dev.chrysalis.app.timeline.scene.model.Standing;
import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.app.timeline.scene.model.TimelinePhase;
import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.timeline.scene.model.TimelineStep;
import dev.chrysalis.app.timeline.scene.model.TimelineWords;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.plan.PhaseName;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What is going on, in a sentence, and the one next action.
 *
 * @param standing what the strip's icon tells
 * @param first    a whole sentence
 * @param more     what follows; may be empty
 * @param brief    the same in a few words, where there is little room
 * @param verb     what the button says
 * @param leads    the screen to which it leads
 * @param release  the release that it is about
 */
record Situation(Standing standing, String first, String more, String brief, String verb, ScreenName leads,
        Optional<TimelineRelease> release) {

    static Situation of(TimelineModel model, TimelineWords words) {
        return model.releases().stream().flatMap(release -> release.phases().stream()
                        .filter(phase -> phase.standing() == Standing.CUT_OFF).map(phase -> cutOff(release, phase, words)))
                .findFirst().orElseGet(() -> usual(model, words));
    }

    /** An earlier run ended in the middle of a step, and nobody runs. */
    private static Situation cutOff(TimelineRelease release, TimelinePhase phase, TimelineWords words) {
        String more = phase.next().map(step -> reached(phase, step, words)).orElse("") + " " + wayBack(release, words);
        return new Situation(phase.standing(), words.get("strip.cutOff." + phase.name().folder(), release.release().title()), more.strip(),
                briefWayBack(release, words), words.get("strip.goOn"), ScreenName.WINDOW, Optional.of(release));
    }

    private static Situation usual(TimelineModel model, TimelineWords words) {
        Optional<TimelineRelease> current = model.current().filter(release -> release.next().isPresent());
        if (current.isPresent()) {
            PhaseName next = current.get().next().orElseThrow();
            return current.get().phase(next).filter(phase -> phase.next().isPresent())
                    .map(phase -> current(current.get(), phase, model.now(), words))
                    .orElseGet(() -> toFinish(current.get(), next, words));
        }
        return model.releases().stream().filter(release -> release.standing() == TimelineRelease.ReleaseStanding.PLANNED).findFirst()
                .flatMap(release -> release.phases().stream().findFirst().map(phase -> planned(release, phase, model.now(), words)))
                .orElseGet(() -> new Situation(Standing.DONE, words.get("strip.closed"), words.get("strip.closed.more"),
                        words.get("strip.closed.more"), words.get("strip.compare"), ScreenName.COMPARE, Optional.empty()));
    }

    private static Situation current(TimelineRelease release, TimelinePhase phase, LocalDateTime now, TimelineWords words) {
        String title = release.release().title();
        String folder = phase.name().folder();
        Optional<TimelineStep> failed = phase.steps().stream().filter(step -> step.standing() == Standing.FAILED).findFirst();
        if (failed.isPresent()) {
            return new Situation(Standing.FAILED, words.get("strip.failed", failed.get().step().id().number(), title),
                    words.engine(failed.get().progress().detail()), words.engine(failed.get().progress().detail()),
                    words.get("strip.board." + folder),
                    ScreenName.WINDOW, Optional.of(release));
        }
        boolean begun = phase.hasBegun();
        String first = words.get((begun ? "strip.running." : "strip.next.") + folder, title);
        String progress = phase.next().map(step -> step.standing() == Standing.RUNNING ? progress(phase, step, words)
                : reached(phase, step, words)).orElse("");
        String more = begun ? progress : when(phase, now, words);
        return new Situation(phase.standing(), first, (more + " " + wayBack(release, words)).strip(), briefWayBack(release, words),
                words.get("strip.board." + folder), ScreenName.WINDOW, Optional.of(release));
    }

    private static String progress(TimelinePhase phase, TimelineStep step, TimelineWords words) {
        String detail = words.engine(step.progress().detail());
        return step.openWave().map(wave -> detail.isEmpty()
                        ? words.get("strip.wave", wave, step.step().waves().size())
                        : words.get("strip.wave.detail", wave, step.step().waves().size(), detail))
                .orElseGet(() -> words.get("strip.steps", phase.done(), phase.steps().size()));
    }

    /** How far a phase is in which nothing runs. */
    private static String reached(TimelinePhase phase, TimelineStep step, TimelineWords words) {
        int waves = step.step().waves().size();
        return waves == 0 ? words.get("strip.steps", phase.done(), phase.steps().size())
                : words.get("strip.waves", step.progress().waves().size(), waves);
    }

    private static String wayBack(TimelineRelease release, TimelineWords words) {
        return release.scheduledPointOfNoReturn().map(until -> words.get("strip.wayback", words.dayAndClock(until)))
                .orElseGet(() -> undatedWayBack(release, words));
    }

    private static String briefWayBack(TimelineRelease release, TimelineWords words) {
        return release.scheduledPointOfNoReturn().map(until -> words.get("strip.wayback.brief", words.day(until)))
                .orElseGet(() -> undatedWayBack(release, words));
    }

    private static String undatedWayBack(TimelineRelease release, TimelineWords words) {
        return words.get(release.pointOfNoReturn().isPresent() ? "strip.wayback.undated" : "strip.wayback.all");
    }

    /** No step is left in the phase that is next, and nobody said yet that it is over. */
    private static Situation toFinish(TimelineRelease release, PhaseName next, TimelineWords words) {
        String more = words.get("strip.toFinish." + next.folder());
        return new Situation(Standing.PLANNED, words.get("strip.next." + next.folder(), release.release().title()), more, more,
                words.get("strip.board." + next.folder()), ScreenName.WINDOW, Optional.of(release));
    }

    /** When a phase is to begin, or that it should have. */
    private static String when(TimelinePhase phase, LocalDateTime now, TimelineWords words) {
        String key = !phase.scheduled() ? "strip.unscheduled" : phase.span().start().isBefore(now) ? "strip.overdue" : "strip.planned";
        return words.get(key, words.phase(phase.name()), words.moment(phase.span().start()));
    }

    private static Situation planned(TimelineRelease release, TimelinePhase phase, LocalDateTime now, TimelineWords words) {
        String when = when(phase, now, words);
        return new Situation(Standing.PLANNED, words.get("strip.planned.first", release.release().title()), when, when,
                words.get("strip.simulate"),
                ScreenName.SIMULATE, Optional.of(release));
    }
}
