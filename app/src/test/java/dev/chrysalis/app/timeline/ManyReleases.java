package dev.chrysalis.app.timeline;

import dev.chrysalis.app.timeline.scene.model.Reading;
import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.plan.Blocking;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.project.Project;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A project with very many releases, the same for the same seed. */
public final class ManyReleases {

    private ManyReleases() {
    }

    /**
     * @param everyDays  between the starts of two releases, on average
     * @param eachSteps  in one phase
     */
    public static TimelineModel model(int releases, double everyDays, int eachSteps, long seed) {
        return new Reading(project(releases, everyDays, eachSteps, seed), RunState.EMPTY, ShopStory.NOW.toInstant(ZoneOffset.UTC)).model();
    }

    static Project project(int releases, double everyDays, int eachSteps, long seed) {
        Random random = new Random(seed);
        LocalDateTime start = ShopStory.NOW.minusHours((long) (releases * everyDays * 12)).withMinute(0);
        List<Release> told = new ArrayList<>();
        for (int index = 0; index < releases; index++) {
            told.add(release(index, start.plusMinutes((long) (index * everyDays * 1440 * (0.7 + 0.6 * random.nextDouble()))), eachSteps, random));
        }
        return ShopStory.project(told);
    }

    private static Release release(int index, LocalDateTime start, int steps, Random random) {
        ReleaseStory story = new ReleaseStory(String.format("%04d-release-%d", index, index), "Release " + index);
        if (index > 0) {
            story.after(String.format("%04d-release-%d", index - 1, index - 1));
        }
        LocalDateTime from = start;
        for (PhaseName phase : PhaseName.values()) {
            LocalDateTime to = from.plusMinutes(20 + random.nextInt(phase == PhaseName.ROLLOUT ? 20_000 : 2_000));
            story.in(phase, from, to);
            for (int step = 1; step <= steps; step++) {
                story.sql(String.format("%03d-step", step * 10), "Step " + step, "SELECT 1;", Blocking.values()[step % 3], "orders",
                        Duration.ofSeconds(1 + random.nextInt(200)));
            }
            from = to.plusMinutes(random.nextInt(9_000));
        }
        return story.release();
    }
}
