package dev.chrysalis.plan.draft;

import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pause between hiding and dropping. */
public final class Soak {

    private Soak() {
    }

    /** The drafts, with a pause where anything is dropped for good. */
    public static List<Draft> between(List<Draft> drafts, Limits limits) {
        if (drafts.stream().noneMatch(draft -> draft.undo() instanceof Undo.Impossible)) {
            return drafts;
        }
        List<Draft> all = new ArrayList<>(drafts);
        all.add(Draft.in(Stage.SOAK, "Soak")
                .action(new StepAction.Manual("Wait " + words(limits.soak())
                        + ". What is obsolete is hidden and can still be brought back by a "
                        + "rollback; after this pause it is dropped for good.\n", Optional.of(limits.soak())))
                .undo(new Undo.Nothing())
                .build());
        return all;
    }

    private static String words(Duration duration) {
        if (duration.toDays() > 0) {
            return duration.toDays() == 1 ? "one day" : duration.toDays() + " days";
        }
        return duration.toHours() > 0 ? duration.toHours() + " hours" : duration.toMinutes() + " minutes";
    }
}
