package dev.chrysalis.app.cli.prepare;

import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A release as lines: its phases, their steps, and what hangs on them. */
final class ReleaseText {

    private ReleaseText() {
    }

    static List<String> lines(Release release) {
        List<String> lines = new ArrayList<>();
        lines.add(release.name() + ", " + release.title());
        for (Phase phase : release.phases()) {
            lines.add("  " + phase.name().folder() + (phase.steps().isEmpty() ? ": nothing to do" : ""));
            for (Step step : phase.steps()) {
                if (step.isPointOfNoReturn()) {
                    lines.add("    --- no way back after this step ---");
                }
                lines.add("    " + line(step));
                step.hazards().forEach(hazard -> lines.add("        " + hazard(hazard)));
            }
        }
        return lines;
    }

    static String line(Step step) {
        String lock = step.lock().map(fact -> "  [" + switch (fact.blocking()) {
            case NOBODY -> "nobody waits";
            case WRITERS -> "writers wait";
            case EVERYBODY -> "everybody waits";
        } + "]").orElse("");
        return step.id().number() + " " + step.title() + lock;
    }

    private static String hazard(Hazard hazard) {
        return hazard.severity().name().toLowerCase(Locale.ROOT) + ": " + hazard.reason();
    }
}
