package dev.chrysalis.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.JournalEvent;
import dev.chrysalis.journal.ReleaseEvent;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.journal.UnreadEvent;
import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.project.Project;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoryTellerTest {

    private static final StepId STEP = new StepId("2026.11-message-time", PhaseName.EXPAND, "030-fill.backfill.yaml");

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Project project = new Project(Path.of("/shop"), "shop", ZoneId.of("Europe/Berlin"), List.of(), Limits.DEFAULT,
            List.of(), List.of(), Optional.empty());
    private final StoryTeller teller = new StoryTeller(messages, project);

    @Test
    void everyKindOfEventHasWordsOfItsOwn() {
        assertThat(kinds(JournalEvent.class).filter(kind -> !UnreadEvent.class.isAssignableFrom(kind)))
                .allMatch(teller::tells);
    }

    @Test
    void aFinishedBackfillSaysHowManyRowsItWrote() {
        StoryLine line = teller.tell(entry(new StepEvent.StepFinished(STEP, "d", Duration.ofMinutes(26), 2_431_008, "")));

        assertThat(line.mark()).isEqualTo(Mark.DONE);
        assertThat(line.detail()).isEqualTo("2\u2009431\u2009008 rows");
        assertThat(line.took()).isEqualTo("26 min");
    }

    @Test
    void timesAreThoseOfTheProjectsZone() {
        StoryLine line = teller.tell(entry(new ReleaseEvent.ReleaseStarted("2026.11-message-time", "Message time")));

        assertThat(line.at()).hasToString("2026-11-10T02:01:02");
    }

    @Test
    void aMomentInASentenceIsReadOnTheProjectsClocks() {
        StoryLine line = teller.tell(entry(new StepEvent.StepFinished(STEP, "d", Duration.ZERO, -1,
                "Passed over: the pause would have lasted until 2026-12-06T00:11:38Z.")));

        assertThat(line.detail()).contains("Sun 6 Dec, 01:11").doesNotContain("T00:11");
    }

    @Test
    void aFailureIsTroubleAndKeepsItsWholeReason() {
        StoryLine line = teller.tell(entry(new StepEvent.StepFailed(STEP, Duration.ZERO, "No space left.\nHint", "As before.")));

        assertThat(StoryFilter.TROUBLE.shows(line)).isTrue();
        assertThat(line.detail()).isEqualTo("No space left.");
        assertThat(line.output()).contains("Hint").contains("As before.");
    }

    @Test
    void anExportQuotesWhatASpreadsheetWouldMisread() {
        StoryLine line = teller.tell(entry(new StepEvent.StepFailed(STEP, Duration.ZERO, "He said \"no\", twice", "")));

        assertThat(new StoryExport(messages).commaSeparated(List.of(line)).lines()).hasSize(2)
                .last().asString().contains("\"He said \"\"no\"\", twice\"");
    }

    private static JournalEntry entry(JournalEvent event) {
        return new JournalEntry(1, Instant.parse("2026-11-10T01:01:02Z"), "dba", "ops-1", "0.1", event, "0".repeat(64), "1".repeat(64));
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(StoryTellerTest::kinds) : Stream.of(type);
    }
}
