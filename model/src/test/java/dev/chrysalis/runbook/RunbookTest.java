package dev.chrysalis.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Probes;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.plan.Undo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dchrysalis.rewrite=true} to write the expectation anew, then review its difference. */
class RunbookTest {

    private static final RunbookContents EVERYTHING =
            new RunbookContents(EnumSet.allOf(RunbookSection.class), true, true, true, true);

    @Test
    void markdownReadsAsItWasAgreed() throws IOException {
        String markdown = MessageTime.runbook(EVERYTHING).markdown();
        Path golden = Path.of("src/test/resources/dev/chrysalis/runbook/message-time.md");
        if (Boolean.getBoolean("chrysalis.rewrite")) {
            Files.writeString(golden, markdown);
        }
        assertThat(markdown).isEqualTo(Files.readString(golden));
    }

    @Test
    void thePointOfNoReturnIsDatedByTheWindowAndTheSoak() {
        assertThat(MessageTime.runbook(RunbookContents.STANDARD).markdown())
                .contains("No way back from Tue 22 Dec, 02:00 on: step 040, Drop last_message_id.");
    }

    @Test
    void onlyChosenSectionsAreThereAndAPartGoesWithItsChapter() {
        RunbookContents chosen = new RunbookContents(EnumSet.of(RunbookSection.SUMMARY, RunbookSection.EXPAND_STEPS,
                RunbookSection.ROLLOUT, RunbookSection.ROLLOUT_STEPS), true, false, true, false);

        String markdown = MessageTime.runbook(chosen).markdown();

        assertThat(markdown).contains("### The three phases", "Deploy shop-api")
                .doesNotContain("## Before the window", "## Expand", "ADD COLUMN", "### Way back", "- [ ]", "signature");
    }

    @Test
    void longSqlIsCutWithAWordOnWhereTheRestIs() {
        RunbookContents shortened = new RunbookContents(RunbookSection.standard(), false, true, true, false);

        assertThat(MessageTime.runbook(shortened).markdown())
                .contains("-- 4 more lines in expand/020-keep-columns-equal.sql")
                .doesNotContain("CREATE TRIGGER chrysalis_sync");
    }

    @Test
    void withoutARehearsalTimesAreTheEstimatesAndItSaysSo() {
        Runbook runbook = new Runbook(MessageTime.release(), new Destination("shop", "prod", "", true), ZoneOffset.UTC, Optional.empty(),
                EVERYTHING, PaperLanguage.ENGLISH);

        assertThat(runbook.markdown()).contains("- Rehearsed: **not yet**", "Fill 2 431 008 rows · 20 min", "no rehearsal was known")
                .doesNotContain("Rehearsal report");
    }

    @Test
    void htmlIsOneWellFormedFileThatLoadsNothing() throws Exception {
        String html = MessageTime.runbook(EVERYTHING).html();

        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        assertThat(html).contains("No way back from Tue 22 Dec").doesNotContain("<link", "<script", "@import");
        assertThat(html.replaceAll("src=\"data:", "").replaceAll("url\\(data:", "")).doesNotContain("src=\"", "url(");
    }

    @Test
    void htmlIsLightOrDarkAsItsReaderHasIt() {
        assertThat(MessageTime.runbook(EVERYTHING).html()).contains("prefers-color-scheme: dark", "print-color-adjust: exact");
        assertThat(new RehearsalReport("Message time", MessageTime.simulation(), ZoneOffset.UTC, PaperLanguage.ENGLISH).html())
                .contains("prefers-color-scheme: dark");
    }

    @Test
    void whatOthersWroteStaysTextInEveryFormat() {
        String nasty = "<script>alert('x')</script> `tick` | bar \u0007 ![i](http://example.com/i.png) **bold** 🦋";
        Runbook runbook = new Runbook(releaseOf(nasty), new Destination(nasty, "dev", nasty, false), ZoneOffset.UTC, Optional.empty(),
                EVERYTHING, PaperLanguage.ENGLISH);

        assertThat(runbook.html()).doesNotContain("<script>alert", "<img src=\"http", "<strong>bold");
        assertThat(runbook.markdown()).contains("\\*\\*bold\\*\\*");
        assertThat(runbook.print(Paper.A4).pages()).isPositive();
    }

    private static Release releaseOf(String text) {
        Step step = new Step(new StepId("2026.11-x", PhaseName.EXPAND, "010-a.sql"), text, new StepAction.Sql("SELECT '" + text + "';", true),
                new Undo.Impossible(text), Optional.of("SELECT '" + text + "'"), List.of(), Optional.empty(), Optional.empty(),
                Optional.empty(), List.of(), "");
        return new Release("2026.11-x", text, "", List.of(text), Optional.empty(), Map.of(), List.of(), Probes.NONE, Optional.empty(),
                List.of(new Phase(PhaseName.EXPAND, List.of(step)), new Phase(PhaseName.ROLLOUT, List.of()),
                        new Phase(PhaseName.CONTRACT, List.of())));
    }
}
