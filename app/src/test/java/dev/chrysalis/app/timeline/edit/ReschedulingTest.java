package dev.chrysalis.app.timeline.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.app.timeline.ShopStory;
import dev.chrysalis.app.timeline.scene.layout.Drag;
import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.app.timeline.scene.model.TimelineWords;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.PhaseName;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReschedulingTest {

    private static final String NEXT = "2026.12-customer-tier";

    private final TimelineModel model = ShopStory.model();
    private final TimelineWords words = new TimelineWords(new Messages(Locale.ENGLISH));

    @Test
    void aPhaseSnapsIntoTheMaintenanceWindowNearby() {
        Drag.OfCard drag = move(NEXT, PhaseName.EXPAND, LocalDateTime.of(2026, 12, 8, 19, 30));

        assertThat(drag.to()).isEqualTo(LocalDateTime.of(2026, 12, 8, 2, 0));
        assertThat(drag.refusal()).isEmpty();
    }

    @Test
    void farFromAWindowItKeepsItsHourAndSnapsToTheDay() {
        assertThat(move(NEXT, PhaseName.EXPAND, LocalDateTime.of(2026, 12, 15, 13, 30)).to())
                .isEqualTo(LocalDateTime.of(2026, 12, 16, 2, 0));
    }

    @Test
    void expandWaitsForTheRequiredReleasesRollout() {
        assertThat(move(NEXT, PhaseName.EXPAND, LocalDateTime.of(2026, 11, 27, 2, 0)).refusal())
                .contains("Expand must wait until 2026.11-message-time is rolled out, 30 Nov.");
    }

    @Test
    void aPhaseComesAfterTheOneBefore() {
        assertThat(move(NEXT, PhaseName.ROLLOUT, LocalDateTime.of(2026, 12, 14, 9, 0)).refusal())
                .contains("Rollout comes after Expand, which ends 22 Dec.");
    }

    @Test
    void aPhaseIsOverBeforeTheOneAfter() {
        assertThat(move(NEXT, PhaseName.ROLLOUT, LocalDateTime.of(2027, 1, 12, 9, 0)).refusal())
                .contains("Rollout must be over before Contract begins 19 Jan.");
    }

    @Test
    void whereItMayStandEndsWhereWhatComesAfterItNeedsItsTime() {
        Drag.OfCard drag = move(NEXT, PhaseName.EXPAND, LocalDateTime.of(2026, 12, 8, 2, 0));

        assertThat(drag.earliest()).contains(LocalDateTime.of(2026, 11, 30, 17, 0));
        assertThat(drag.latest()).contains(LocalDateTime.of(2027, 1, 4, 8, 51));
        assertThat(move(NEXT, PhaseName.CONTRACT, LocalDateTime.of(2027, 2, 2, 2, 0)).latest()).isEmpty();
    }

    @Test
    void whatHasBegunStaysWhereItRan() {
        assertThat(move(ShopStory.CURRENT, PhaseName.ROLLOUT, LocalDateTime.of(2026, 12, 1, 9, 0)).refusal())
                .contains("Rollout has begun: what ran stays where it ran.");
        assertThat(move("2026.09-order-notes", PhaseName.CONTRACT, LocalDateTime.of(2026, 12, 1, 9, 0)).refusal()).isPresent();
    }

    @Test
    void movingKeepsTheLength() {
        Rescheduling rescheduling = Rescheduling.of(model, words, new Subject.OfPhase(NEXT, PhaseName.EXPAND)).orElseThrow();

        assertThat(rescheduling.at(LocalDateTime.of(2026, 12, 8, 2, 0)).end()).isEqualTo(LocalDateTime.of(2026, 12, 8, 2, 9));
    }

    private Drag.OfCard move(String release, PhaseName phase, LocalDateTime to) {
        return Rescheduling.of(model, words, new Subject.OfPhase(release, phase)).orElseThrow().to(to, Duration.ofDays(2));
    }
}
