package dev.chrysalis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.JournalEvent;
import dev.chrysalis.journal.PhaseEvent;
import dev.chrysalis.journal.ReleaseEvent;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.plan.ApplicationVersions;
import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Probes;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.plan.Undo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApplicationCheckTest {

    private static final List<Release> RELEASES = List.of(release("2026.09-notes", "4.9", "4.10"), release("2026.11-time", "4.10", "4.11"));

    @Test
    void beforeExpandIsDoneOnlyTheVersionBeforeMayRun() {
        assertThat(holding()).containsExactly("4.9");
        assertThat(holding(new ReleaseEvent.ReleaseStarted("2026.09-notes", ""))).containsExactly("4.9");
    }

    @Test
    void fromTheEndOfExpandOnBothVersionsMayRun() {
        assertThat(holding(expanded("2026.09-notes"))).containsExactly("4.9", "4.10");
    }

    @Test
    void fromTheStartOfContractOnOnlyTheVersionAfterMayRun() {
        assertThat(holding(expanded("2026.09-notes"), contracting("2026.09-notes"))).containsExactly("4.10");
    }

    @Test
    void anEarlierReleaseWithoutContractKeepsItsOldVersionWhileTheNextOneExpands() {
        assertThat(holding(expanded("2026.09-notes"), contracting("2026.09-notes"), expanded("2026.11-time")))
                .containsExactly("4.10", "4.11");
    }

    @Test
    void versionsAreComparedByNumberAndFixesBelongToTheirVersion() {
        VersionCheck check = check("4.10.7", expanded("2026.09-notes"));
        assertThat(check.holds()).isTrue();
        assertThat(check("4.11", expanded("2026.09-notes")).findings()).containsExactly("shop-api 4.11 cannot live with this database:"
                + " it is ready for 4.9 to 4.10, and not for a newer one: expand of 2026.09-notes is done.");
    }

    @Test
    void oneApplicationOfSeveralIsAskedForByItsName() {
        assertThat(check("shop-api:4.9").holds()).isTrue();
        assertThat(check("other:4.9").holds()).isFalse();
    }

    @Test
    void whatAContractTookAwayWithoutNamingAVersionIsNotWavedThrough() {
        Step hide = new Step(new StepId("2026.12-years", PhaseName.CONTRACT, "010-hide.sql"), "Hide", new StepAction.Sql("SELECT 1", true),
                new Undo.Nothing(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "");
        Release unnamed = new Release("2026.12-years", "", "", List.of(), Optional.empty(), Map.of(), List.of(), Probes.NONE,
                Optional.empty(),
                List.of(new Phase(PhaseName.EXPAND, List.of()), new Phase(PhaseName.ROLLOUT, List.of()),
                        new Phase(PhaseName.CONTRACT, List.of(hide))));
        List<Release> releases = List.of(RELEASES.get(0), unnamed);

        assertThat(new ApplicationCheck(releases, after(expanded("2026.12-years"))).check("4.9").holds()).isTrue();
        assertThat(new ApplicationCheck(releases, after(contracting("2026.12-years"))).check("4.9")).satisfies(check -> {
            assertThat(check.holds()).isFalse();
            assertThat(check.findings()).last().asString().contains("2026.12-years", "does not say which version");
        });
    }

    private static List<String> holding(JournalEvent... events) {
        return Stream.of("4.8", "4.9", "4.10", "4.11", "4.12").filter(version -> check(version, events).holds()).toList();
    }

    private static VersionCheck check(String version, JournalEvent... events) {
        return new ApplicationCheck(RELEASES, after(events)).check(version);
    }

    private static RunState after(JournalEvent... events) {
        return RunState.of(Stream.of(events).map(event -> new JournalEntry(1, Instant.EPOCH, "", "", "", event, "", "")).toList());
    }

    private static JournalEvent expanded(String release) {
        return new PhaseEvent.PhaseFinished(release, PhaseName.EXPAND, Duration.ZERO);
    }

    private static JournalEvent contracting(String release) {
        return new PhaseEvent.PhaseStarted(release, PhaseName.CONTRACT);
    }

    private static Release release(String name, String before, String after) {
        return new Release(name, "", "", List.of(), Optional.of(new ApplicationVersions("shop-api", before, after)), Map.of(), List.of(),
                Probes.NONE, Optional.empty(), Stream.of(PhaseName.values()).map(phase -> new Phase(phase, List.of())).toList());
    }
}
