package dev.chrysalis.app.timeline.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.app.timeline.ReleaseStory;
import dev.chrysalis.app.timeline.ShopStory;
import dev.chrysalis.app.timeline.scene.model.Reading;
import dev.chrysalis.app.timeline.scene.model.TimelineWords;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.plan.Blocking;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.StepId;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EditRulesTest {

    private static final String NEXT = "2026.12-customer-tier";
    private static final StepId DROP = new StepId(ShopStory.CURRENT, PhaseName.CONTRACT, "040-drop-last-message-id.sql");
    private static final StepId HIDE = new StepId(ShopStory.CURRENT, PhaseName.CONTRACT, "020-hide-last-message-id.sql");
    private static final StepId SOAK = new StepId(ShopStory.CURRENT, PhaseName.CONTRACT, "030-soak.md");

    private final TimelineWords words = new TimelineWords(new Messages(Locale.ENGLISH));
    private final EditRules rules = new EditRules(ShopStory.model(), words, false);

    @Test
    void aPlannedStepMayBeChangedAndMoved() {
        StepId fill = new StepId(NEXT, PhaseName.EXPAND, "030-fill-tier.backfill.yaml");

        assertThat(rules.againstChange(fill)).isEmpty();
        assertThat(rules.againstMove(fill, PhaseName.EXPAND, 0)).isEmpty();
        assertThat(rules.againstMove(fill, PhaseName.ROLLOUT, 1)).isEmpty();
    }

    @Test
    void whatRanStaysAsItRan() {
        StepId ran = new StepId(ShopStory.CURRENT, PhaseName.EXPAND, "010-add-last-message.sql");

        assertThat(rules.againstChange(ran)).contains("Step 010 has run: what ran stays as it ran.");
        assertThat(rules.againstMove(ran, PhaseName.CONTRACT, 0)).contains("Step 010 has run: what ran stays as it ran.");
    }

    @Test
    void whatRunsIsLeftAlone() {
        assertThat(rules.againstChange(new StepId(ShopStory.CURRENT, PhaseName.ROLLOUT, "010-deploy-api.sh")))
                .contains("Step 010 is running.");
    }

    @Test
    void aFailedStepMayBeMendedAndTriedAgainButNotMoved() {
        EditRules afterFailure = new EditRules(new Reading(ShopStory.project(), ShopStory.failed(),
                ShopStory.NOW.toInstant(ZoneOffset.UTC)).model(), words, false);
        StepId failed = new StepId(ShopStory.CURRENT, PhaseName.EXPAND, "030-fill-last-message.backfill.yaml");

        assertThat(afterFailure.againstChange(failed)).isEmpty();
        assertThat(afterFailure.againstMove(failed, PhaseName.ROLLOUT, 0)).isPresent();
    }

    @Test
    void aSealedReleaseAndARunningOneAreLeftAlone() {
        assertThat(rules.againstRelease("2026.09-order-notes")).contains("2026.09-order-notes is sealed: it stays as it is.");
        assertThat(new EditRules(ShopStory.model(), words, true).againstRelease(NEXT))
                .contains("A release is being performed: nothing is changed meanwhile.");
    }

    @Test
    void nothingComesBeforeAStepThatRanNorIntoAPhaseThatIsOver() {
        assertThat(rules.againstStep(ShopStory.CURRENT, PhaseName.ROLLOUT, 0))
                .contains("Step 010 has run already: nothing can come before it.");
        assertThat(rules.againstStep(ShopStory.CURRENT, PhaseName.ROLLOUT, 1)).isEmpty();
        assertThat(rules.againstStep(ShopStory.CURRENT, PhaseName.EXPAND, 6)).contains("Rollout has begun: Expand takes no more steps.");
    }

    @Test
    void whatAStepUsesIsMadeBeforeAndTakenAwayAfterIt() {
        StepId add = new StepId("2027.03-note", PhaseName.EXPAND, "010-add.sql");
        StepId index = new StepId("2027.03-note", PhaseName.EXPAND, "020-index.sql");
        StepId drop = new StepId("2027.03-note", PhaseName.CONTRACT, "010-drop.sql");
        Release release = new ReleaseStory("2027.03-note", "Note").in(PhaseName.EXPAND)
                .sql("010-add", "Add note", "ALTER TABLE orders ADD COLUMN note text;", Blocking.EVERYBODY, "orders", Duration.ZERO)
                .sql("020-index", "Index it", "CREATE INDEX orders_note ON orders (note, old);", Blocking.NOBODY, "orders", Duration.ZERO)
                .sql("030-other", "Something else", "CREATE TABLE other (id int);", Blocking.NOBODY, "other", Duration.ZERO)
                .in(PhaseName.CONTRACT).drop("010-drop", "Drop old", "ALTER TABLE orders DROP COLUMN old;", "orders", Duration.ZERO, "gone")
                .release();
        EditRules needs = new EditRules(new Reading(ShopStory.project(List.of(release)), RunState.EMPTY,
                ShopStory.NOW.toInstant(ZoneOffset.UTC)).model(), words, false);

        assertThat(needs.againstMove(index, PhaseName.EXPAND, 0)).contains("Step 020 needs orders.note, which step 010 makes.");
        assertThat(needs.againstMove(add, PhaseName.EXPAND, 1)).contains("Step 020 needs orders.note, which step 010 makes.");
        assertThat(needs.againstMove(index, PhaseName.CONTRACT, 1)).contains("Step 020 still needs orders.old, which step 010 takes away.");
        assertThat(needs.againstMove(index, PhaseName.CONTRACT, 0)).isEmpty();
        assertThat(needs.againstMove(index, PhaseName.EXPAND, 2)).isEmpty();
        assertThat(needs.againstMove(drop, PhaseName.CONTRACT, 0)).isEmpty();
    }

    @Test
    void theWayBackStaysAsLongAsItWasPromised() {
        assertThat(rules.againstMove(DROP, PhaseName.CONTRACT, 0)).contains("What cannot be undone comes after the soak.");
        assertThat(rules.againstMove(DROP, PhaseName.ROLLOUT, 2)).contains("What cannot be undone belongs in Contract.");
        assertThat(rules.againstMove(SOAK, PhaseName.CONTRACT, 4)).contains("What cannot be undone comes after the soak.");
        assertThat(rules.againstMove(HIDE, PhaseName.CONTRACT, 3)).contains("What is hidden is hidden before the soak.");
        assertThat(rules.againstMove(HIDE, PhaseName.ROLLOUT, 4)).isPresent();
        assertThat(rules.againstMove(HIDE, PhaseName.CONTRACT, 0)).isEmpty();
    }
}
