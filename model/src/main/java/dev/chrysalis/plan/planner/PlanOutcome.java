package dev.chrysalis.plan.planner;

import dev.chrysalis.plan.Decision;
import dev.chrysalis.plan.Refusal;
import dev.chrysalis.plan.Release;
import java.util.List;

/** What came of planning. */
public sealed interface PlanOutcome {

    /**
     * A release that may be written and simulated.
     *
     * @param decisions all that were asked, each with the answer that {@link Release#answers()} keeps
     * @param notices   what the one who plans must know besides, as whole sentences
     * @param scope     what it takes in beyond what was chosen, and what it leaves out
     */
    record Planned(Release release, List<Decision> decisions, List<String> notices, PlanScope scope) implements PlanOutcome {
        public Planned {
            decisions = List.copyOf(decisions);
            notices = List.copyOf(notices);
        }
    }

    /**
     * Questions must be answered first; nothing was written.
     *
     * @param open  those, heaviest first
     * @param asked all that are asked as things stand, the answered ones too; an answer may lead to more
     */
    record Undecided(List<Decision> open, List<Decision> asked) implements PlanOutcome {
        public Undecided {
            open = List.copyOf(open);
            asked = List.copyOf(asked);
        }
    }

    /** Something differs that Chrysalis will not change; nothing was written, so that no plan is silently incomplete. */
    record Refused(List<Refusal> refusals) implements PlanOutcome {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /** Both sides are equal, or differ only by what was changed on PROD itself. */
    record NothingToPlan() implements PlanOutcome {
    }
}
