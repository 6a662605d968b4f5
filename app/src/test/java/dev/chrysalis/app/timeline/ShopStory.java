package dev.chrysalis.app.timeline;

import static dev.chrysalis.plan.Blocking.EVERYBODY;
import static dev.chrysalis.plan.Blocking.NOBODY;
import static dev.chrysalis.plan.Blocking.WRITERS;
import static dev.chrysalis.plan.PhaseName.CONTRACT;
import static dev.chrysalis.plan.PhaseName.EXPAND;
import static dev.chrysalis.plan.PhaseName.ROLLOUT;

import dev.chrysalis.app.timeline.scene.model.Reading;
import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.app.ui.theme.ReleaseMark;
import dev.chrysalis.journal.PhaseProgress;
import dev.chrysalis.journal.ReleaseProgress;
import dev.chrysalis.journal.ReleaseState;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.journal.StepProgress;
import dev.chrysalis.journal.StepState;
import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.project.MaintenanceWindow;
import dev.chrysalis.project.Project;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The shop on 25 November: one release closed, one rolling out, two planned. */
public final class ShopStory {

    public static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 25, 10, 12);
    public static final String CURRENT = "2026.11-message-time";

    private ShopStory() {
    }

    public static TimelineModel model() {
        return new Reading(project(), state(), instant(NOW)).model();
    }

    /** The same, had the run been killed, and nobody taken it up. */
    public static TimelineModel cutOff() {
        return new Reading(project(), state(), instant(NOW), release -> ReleaseMark.at(1), true).model();
    }

    public static Project project() {
        return project(List.of(orderNotes(), messageTime(), customerTier(), moneyColumns()));
    }

    public static Project project(List<Release> releases) {
        return new Project(Path.of("/shop"), "shop", ZoneOffset.UTC, List.of(), Limits.DEFAULT, windows(), releases, Optional.empty());
    }

    public static List<MaintenanceWindow> windows() {
        return Stream.of("2026-09-15", "2026-09-29", "2026-10-13", "2026-10-27", "2026-11-10", "2026-11-24", "2026-12-08", "2026-12-22",
                "2027-01-05", "2027-01-19", "2027-02-02", "2027-02-16", "2027-03-02", "2027-03-16").map(LocalDate::parse)
                .map(day -> new MaintenanceWindow(day.atTime(2, 0), day.atTime(4, 0))).toList();
    }

    public static RunState state() {
        Map<String, ReleaseProgress> releases = new LinkedHashMap<>();
        releases.put("2026.09-order-notes", closed(orderNotes()));
        releases.put(CURRENT, rollingOut(messageTime()));
        return new RunState(releases, Optional.of(CURRENT));
    }

    /** The same day, had the backfill failed and the step before been undone. */
    public static RunState failed() {
        Release release = messageTime();
        Map<StepId, StepProgress> steps = new HashMap<>();
        List<StepState> states = List.of(StepState.DONE, StepState.DONE, StepState.UNDONE, StepState.FAILED);
        for (int index = 0; index < states.size(); index++) {
            steps.put(release.phase(EXPAND).steps().get(index).id(), progress(states.get(index), at("2026-11-10T02:10"),
                    Optional.of(Duration.ofSeconds(20)), Set.of(), "Not enough disk space. The table is as before."));
        }
        Map<String, ReleaseProgress> releases = new LinkedHashMap<>(state().releases());
        releases.put(CURRENT, new ReleaseProgress(CURRENT, ReleaseState.RUNNING, Optional.empty(),
                Optional.of(instant(at("2026-11-10T02:00"))),
                Map.of(EXPAND, new PhaseProgress(instant(at("2026-11-10T02:00")), Optional.empty())), steps));
        return new RunState(releases, Optional.of(CURRENT));
    }

    /** The same day, had its expand been rolled back. */
    public static RunState rolledBack() {
        Release release = messageTime();
        Map<StepId, StepProgress> steps = new HashMap<>();
        release.phase(EXPAND).steps().forEach(step -> steps.put(step.id(), progress(StepState.UNDONE, at("2026-11-10T02:40"),
                Optional.of(Duration.ofSeconds(2)), Set.of(), "")));
        Map<String, ReleaseProgress> releases = new LinkedHashMap<>(state().releases());
        releases.put(CURRENT, new ReleaseProgress(CURRENT, ReleaseState.PLANNED, Optional.empty(),
                Optional.of(instant(at("2026-11-10T02:00"))), Map.of(), steps));
        return new RunState(releases, Optional.empty());
    }

    /** All releases are through. */
    public static RunState finished() {
        Map<String, ReleaseProgress> releases = new LinkedHashMap<>();
        project().releases().forEach(release -> releases.put(release.name(), closed(release)));
        return new RunState(releases, Optional.empty());
    }

    /** The same release without what only a person can put into its folder. */
    public static Release withoutScripts(Release release) {
        return new Release(release.name(), release.title(), release.summary(), release.requires(), release.versions(), release.schedule(),
                release.answers(), release.probes(), release.plannedFor(), release.phases().stream().map(phase -> new Phase(phase.name(),
                        phase.steps().stream().filter(step -> !(step.action() instanceof StepAction.Script)).toList())).toList());
    }

    private static Release orderNotes() {
        return new ReleaseStory("2026.09-order-notes", "Order notes").moves("shop-api", "4.17", "4.18")
                .in(EXPAND, at("2026-09-15T02:00"), at("2026-09-15T02:18"))
                .sql("010-add-notes", "Add notes", "ALTER TABLE orders ADD COLUMN notes text;", EVERYBODY, "orders", Duration.ofMillis(8))
                .sql("020-sync-notes", "Keep notes equal", "CREATE FUNCTION …", WRITERS, "orders", Duration.ofSeconds(2))
                .fill("030-fill-notes", "Fill notes", "orders", Duration.ofMinutes(15))
                .sql("040-index-notes", "Build the index", "CREATE INDEX …", NOBODY, "orders", Duration.ofMinutes(2))
                .check("050-check-notes", "Check: filled everywhere", Duration.ofSeconds(2))
                .in(ROLLOUT, at("2026-09-21T09:00"), at("2026-10-02T17:00"))
                .script("010-deploy-api", "Deploy shop-api", Duration.ofDays(11))
                .check("020-smoke-test", "Smoke test", Duration.ofMinutes(10))
                .person("030-tell-support", "Tell support")
                .in(CONTRACT, at("2026-10-13T02:00"), at("2026-10-27T02:01"))
                .sql("010-hide-note", "Hide note", "ALTER TABLE …", EVERYBODY, "orders", Duration.ofMillis(4))
                .sql("020-stop-sync", "Disable the sync triggers", "ALTER TABLE …", WRITERS, "orders", Duration.ofMillis(4))
                .soak("030-soak", Duration.ofDays(14))
                .drop("040-drop-note", "Drop note", "ALTER TABLE orders DROP COLUMN zd_note;", "orders", Duration.ofMillis(5),
                        "The old values are gone for good.")
                .release();
    }

    private static Release messageTime() {
        return new ReleaseStory(CURRENT, "Message time").moves("shop-api", "4.18", "4.19").after("2026.09-order-notes")
                .in(EXPAND, at("2026-11-10T02:00"), at("2026-11-10T02:31"))
                .person("005-confirm-backup", "Confirm the backup")
                .sql("010-add-last-message", "Add last_message_timestamp",
                        "ALTER TABLE conversation\n  ADD COLUMN last_message_timestamp timestamptz;",
                        EVERYBODY, "conversation", Duration.ofMillis(6))
                .sql("020-sync-columns", "Keep columns equal", "CREATE FUNCTION chrysalis_sync() …", WRITERS, "conversation",
                        Duration.ofSeconds(133))
                .fill("030-fill-last-message", "Fill 2 431 008 rows", "conversation", Duration.ofSeconds(1591))
                .sql("040-index-last-message", "Build the index", "CREATE INDEX CONCURRENTLY …", NOBODY, "conversation",
                        Duration.ofSeconds(52))
                .check("050-check-filled", "Check: filled everywhere", Duration.ofSeconds(2))
                .in(ROLLOUT, at("2026-11-16T09:00"), at("2026-11-30T17:00"))
                .cautiousScript("010-deploy-api", "Deploy shop-api", Duration.ofDays(12),
                        "17 Nov: the smoke test saw 3.1 % errors; the limit is 1 %.",
                        "eu-1", "eu-2", "us-1")
                .check("020-smoke-test", "Smoke test", Duration.ofMinutes(10))
                .script("030-deploy-worker", "Deploy worker", Duration.ofMinutes(1))
                .person("040-tell-support", "Tell support")
                .in(CONTRACT, at("2026-12-08T02:00"), at("2026-12-22T02:01"))
                .sql("010-stop-sync", "Disable the sync triggers", "ALTER TABLE conversation DISABLE TRIGGER chrysalis_sync;", WRITERS,
                        "conversation",
                        Duration.ofMillis(9))
                .sql("020-hide-last-message-id", "Hide last_message_id",
                        "ALTER TABLE conversation\n  RENAME COLUMN last_message_id TO zd_last_message_id;",
                        EVERYBODY, "conversation", Duration.ofMillis(3))
                .soak("030-soak", Duration.ofDays(14))
                .drop("040-drop-last-message-id", "Drop last_message_id", "ALTER TABLE conversation\n  DROP COLUMN zd_last_message_id;",
                        "conversation",
                        Duration.ofMillis(5), "The old values are gone for good. You confirm by typing the release name.")
                .sql("050-drop-sync", "Drop the sync functions", "DROP FUNCTION chrysalis_sync();", NOBODY, "conversation",
                        Duration.ofMillis(11))
                .release();
    }

    private static Release customerTier() {
        return new ReleaseStory("2026.12-customer-tier", "Customer tier").moves("shop-api", "4.19", "4.20").after(CURRENT)
                .in(EXPAND, at("2026-12-22T02:00"), at("2026-12-22T02:09"))
                .sql("010-add-tier", "Add tier", "ALTER TABLE customer ADD COLUMN tier text;", EVERYBODY, "customer", Duration.ofMillis(6))
                .hazardous("020-check-tier", "Check the tiers", WRITERS, "customer", Duration.ofMinutes(2), "The whole table is read once.")
                .fill("030-fill-tier", "Fill tier", "customer", Duration.ofMinutes(6))
                .sql("040-index-tier", "Build the index", "CREATE INDEX …", NOBODY, "customer", Duration.ofSeconds(40))
                .check("050-check-filled", "Check: filled everywhere", Duration.ofSeconds(2))
                .in(ROLLOUT, at("2027-01-04T09:00"), at("2027-01-15T17:00"))
                .script("010-deploy-api", "Deploy shop-api", Duration.ofDays(11), "eu-1", "eu-2", "us-1")
                .check("020-smoke-test", "Smoke test", Duration.ofMinutes(10))
                .person("030-tell-support", "Tell support")
                .in(CONTRACT, at("2027-01-19T02:00"), at("2027-01-19T02:02"))
                .sql("010-require-tier", "Require tier", "ALTER TABLE customer ALTER tier SET NOT NULL;", WRITERS, "customer",
                        Duration.ofMinutes(1))
                .sql("020-stop-sync", "Disable the sync triggers", "ALTER TABLE …", WRITERS, "customer", Duration.ofMillis(5))
                .sql("030-drop-sync", "Drop the sync functions", "DROP FUNCTION …", NOBODY, "customer", Duration.ofMillis(5))
                .release();
    }

    private static Release moneyColumns() {
        ReleaseStory story = new ReleaseStory("2027.01-money-columns", "Money columns").moves("shop-api", "4.20", "5.0")
                .after("2026.12-customer-tier").in(EXPAND, at("2027-02-02T02:00"), at("2027-02-16T04:00"));
        for (int number = 1; number <= 6; number++) {
            story.sql("0" + number + "0-add-amount-" + number, "Add amount " + number, "ALTER TABLE …", EVERYBODY, "invoice",
                    Duration.ofMinutes(3));
        }
        return story.hazardous("070-swap-type", "Rebuild the view", EVERYBODY, "invoice", Duration.ofMinutes(5),
                "Readers wait for about 2 s.")
                .hazardous("080-fill", "Fill both ways", WRITERS, "invoice", Duration.ofMinutes(40), "14 million rows are written.")
                .in(ROLLOUT, at("2027-02-22T09:00"), at("2027-03-12T17:00"))
                .script("010-deploy-api", "Deploy shop-api", Duration.ofDays(10), "eu-1", "eu-2", "us-1")
                .check("020-smoke-test", "Smoke test", Duration.ofMinutes(10))
                .script("030-deploy-worker", "Deploy worker", Duration.ofMinutes(1))
                .person("040-tell-support", "Tell support")
                .in(CONTRACT, at("2027-03-16T02:00"), at("2027-03-16T02:05"))
                .sql("010-hide-amounts", "Hide the old amounts", "ALTER TABLE …", EVERYBODY, "invoice", Duration.ofSeconds(1))
                .release();
    }

    private static ReleaseProgress closed(Release release) {
        Map<PhaseName, PhaseProgress> phases = new EnumMap<>(PhaseName.class);
        Map<StepId, StepProgress> steps = new HashMap<>();
        release.schedule().forEach((phase, schedule) -> {
            phases.put(phase, new PhaseProgress(instant(schedule.start()), Optional.of(instant(schedule.end()))));
            steps.putAll(done(release, phase, schedule.start()));
        });
        return new ReleaseProgress(release.name(), ReleaseState.CLOSED, Optional.of(CURRENT), Optional.of(instant(at("2026-09-15T02:00"))), phases,
                steps);
    }

    private static ReleaseProgress rollingOut(Release release) {
        Map<PhaseName, PhaseProgress> phases = new EnumMap<>(PhaseName.class);
        phases.put(EXPAND, new PhaseProgress(instant(at("2026-11-10T02:00")), Optional.of(instant(at("2026-11-10T02:30:34")))));
        phases.put(ROLLOUT, new PhaseProgress(instant(at("2026-11-16T09:00")), Optional.empty()));
        Map<StepId, StepProgress> steps = done(release, EXPAND, at("2026-11-10T02:00"));
        Step deploy = release.phase(ROLLOUT).steps().get(0);
        steps.put(deploy.id(), progress(StepState.STARTED, at("2026-11-16T09:00"), Optional.empty(), Set.of("eu-1"),
                "5 of 8 hosts, second try"));
        return new ReleaseProgress(release.name(), ReleaseState.RUNNING, Optional.empty(), Optional.of(instant(at("2026-11-10T02:00"))), phases,
                steps);
    }

    private static Map<StepId, StepProgress> done(Release release, PhaseName phase, LocalDateTime start) {
        Map<StepId, StepProgress> steps = new HashMap<>();
        LocalDateTime end = start;
        for (Step step : release.phase(phase).steps()) {
            Duration took = step.estimate().orElse(Duration.ZERO);
            end = end.plus(took);
            steps.put(step.id(), progress(StepState.DONE, end, Optional.of(took), Set.of(), ""));
        }
        return steps;
    }

    private static StepProgress progress(StepState state, LocalDateTime since, Optional<Duration> took, Set<String> waves, String detail) {
        return new StepProgress(state, "", "", Optional.of(instant(since)), took, -1, 0, List.of(), waves, false, detail);
    }

    private static LocalDateTime at(String text) {
        return LocalDateTime.parse(text);
    }

    private static Instant instant(LocalDateTime moment) {
        return moment.toInstant(ZoneOffset.UTC);
    }
}
