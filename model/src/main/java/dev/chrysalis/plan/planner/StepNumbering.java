package dev.chrysalis.plan.planner;

import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.plan.draft.Draft;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Gives drafts their numbers and file names, with room between them for steps that people write. */
final class StepNumbering {

    private static final int GAP = 10;
    private static final int LONGEST_SLUG = 60;

    private final String release;

    StepNumbering(String release) {
        this.release = release;
    }

    /** The phases of the release, of drafts that are in the order in which they run. */
    List<Phase> phases(List<Draft> ordered) {
        List<Phase> phases = new ArrayList<>();
        for (PhaseName name : PhaseName.values()) {
            phases.add(new Phase(name, steps(name, ordered.stream().filter(draft -> draft.stage().phase() == name).toList())));
        }
        return phases;
    }

    private List<Step> steps(PhaseName phase, List<Draft> drafts) {
        int digits = Math.max(3, Integer.toString(drafts.size() * GAP).length());
        List<Step> steps = new ArrayList<>();
        for (Draft draft : drafts) {
            String number = String.format(Locale.ROOT, "%0" + digits + "d", (steps.size() + 1) * GAP);
            StepId id = new StepId(release, phase, number + "-" + slug(draft.title()) + suffix(draft.action()));
            steps.add(new Step(id, draft.title(), draft.action(), draft.undo(), draft.done(), draft.hazards(), draft.lock(),
                    draft.estimate(), Optional.empty(), List.of(), ""));
        }
        return steps;
    }

    static String slug(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = plain.length() <= LONGEST_SLUG ? plain : plain.substring(0, LONGEST_SLUG).replaceAll("-[^-]*$", "");
        return cut.isEmpty() ? "step" : cut;
    }

    private static String suffix(StepAction action) {
        if (action instanceof StepAction.Backfill) {
            return ".backfill.yaml";
        }
        if (action instanceof StepAction.Manual) {
            return ".md";
        }
        return action instanceof StepAction.Check ? ".check.sql" : ".sql";
    }
}
