package dev.chrysalis.runbook;

import dev.chrysalis.plan.ApplicationVersions;
import dev.chrysalis.plan.Blocking;
import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.LockFact;
import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.PhaseSchedule;
import dev.chrysalis.plan.Probe;
import dev.chrysalis.plan.Probes;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Severity;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.plan.Wave;
import dev.chrysalis.simulate.Simulation;
import dev.chrysalis.simulate.Simulation.ProbeResult;
import dev.chrysalis.simulate.Simulation.Proof;
import dev.chrysalis.simulate.Simulation.RehearsedStep;
import dev.chrysalis.simulate.Simulation.State;
import dev.chrysalis.simulate.Simulation.Verdict;
import dev.chrysalis.simulate.Simulation.Way;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The release {@code 2026.11-message-time} and its rehearsal, as values. */
final class MessageTime {

    static final String NAME = "2026.11-message-time";

    private MessageTime() {
    }

    static Runbook runbook(RunbookContents contents) {
        return runbook(contents, PaperLanguage.ENGLISH);
    }

    static Runbook runbook(RunbookContents contents, PaperLanguage language) {
        return new Runbook(release(), new Destination("shop", "prod", "PostgreSQL 16 on db-1", true), ZoneOffset.UTC,
                Optional.of(simulation()), contents, language);
    }

    static Release release() {
        return new Release(NAME, "Message time",
                "Conversations show the time of their last message without a lookup: `conversation.last_message_id` becomes "
                        + "`last_message_timestamp`. The application stays up the whole time.",
                List.of("2026.09-order-notes"), Optional.of(new ApplicationVersions("shop-api", "4.18", "4.19")),
                Map.of(PhaseName.EXPAND, schedule("2026-11-10T02:00", "2026-11-10T04:00"),
                        PhaseName.ROLLOUT, schedule("2026-11-16T10:00", "2026-11-30T18:00"),
                        PhaseName.CONTRACT, schedule("2026-12-08T02:00", "2026-12-08T03:00")),
                List.of(), new Probes(List.of(new Probe("List conversations", "SELECT 1")), List.of(new Probe("List by time", "SELECT 2"))),
                Optional.empty(), List.of(expand(), rollout(), contract()));
    }

    private static PhaseSchedule schedule(String start, String end) {
        return new PhaseSchedule(LocalDateTime.parse(start), LocalDateTime.parse(end));
    }

    private static Phase expand() {
        return new Phase(PhaseName.EXPAND, List.of(
                step(PhaseName.EXPAND, "005-confirm-the-backup.md", "Confirm the backup",
                        new StepAction.Manual("Look at the **backup report** of last night. It must say `restored`.", Optional.empty()),
                        new Undo.Nothing()),
                sql(PhaseName.EXPAND, "010-add-last-message-timestamp.sql", "Add last_message_timestamp",
                        "ALTER TABLE conversation ADD COLUMN last_message_timestamp timestamptz;",
                        "ALTER TABLE conversation DROP COLUMN last_message_timestamp;",
                        new LockFact(Blocking.EVERYBODY, "ACCESS EXCLUSIVE", "conversation")),
                sql(PhaseName.EXPAND, "020-keep-columns-equal.sql", "Keep columns equal", syncFunction(),
                        "DROP FUNCTION chrysalis_sync_conversation() CASCADE;",
                        new LockFact(Blocking.WRITERS, "SHARE ROW EXCLUSIVE", "conversation")),
                new Step(id(PhaseName.EXPAND, "030-fill-last-message-timestamp.backfill.yaml"), "Fill 2 431 008 rows",
                        new StepAction.Backfill("conversation", List.of("id"),
                                "last_message_timestamp = (SELECT m.created_at FROM message m WHERE m.id = last_message_id)",
                                Optional.of("last_message_timestamp IS NULL"), 1_000, Optional.empty()),
                        new Undo.Nothing(), Optional.empty(),
                        List.of(new Hazard("write-load", Severity.NOTICE, "Every row is written once: replicas may fall behind.")),
                        Optional.empty(), Optional.of(Duration.ofMinutes(20)), Optional.empty(), List.of(), ""),
                step(PhaseName.EXPAND, "050-filled-everywhere.check.sql", "Check: filled everywhere",
                        new StepAction.Check("SELECT count(*) = 0 FROM conversation WHERE last_message_timestamp IS NULL",
                                Duration.ofMinutes(5), Duration.ofSeconds(10)), new Undo.Nothing())));
    }

    private static String syncFunction() {
        return """
                CREATE FUNCTION chrysalis_sync_conversation() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                  IF TG_OP = 'INSERT' OR NEW.last_message_id IS DISTINCT FROM OLD.last_message_id THEN
                    SELECT m.created_at INTO NEW.last_message_timestamp
                      FROM message m
                     WHERE m.id = NEW.last_message_id;
                  END IF;
                  RETURN NEW;
                END $$;
                CREATE TRIGGER chrysalis_sync BEFORE INSERT OR UPDATE ON conversation
                  FOR EACH ROW EXECUTE FUNCTION chrysalis_sync_conversation();
                """;
    }

    private static Phase rollout() {
        return new Phase(PhaseName.ROLLOUT, List.of(
                new Step(id(PhaseName.ROLLOUT, "010-deploy-api.sh"), "Deploy shop-api",
                        new StepAction.Script("rollout/010-deploy-api.sh", true, true, Duration.ofMinutes(10)), new Undo.Script(),
                        Optional.empty(), List.of(), Optional.empty(), Optional.of(Duration.ofMinutes(3)), Optional.empty(),
                        List.of(new Wave("eu-1"), new Wave("eu-2"), new Wave("us-1")), ""),
                step(PhaseName.ROLLOUT, "030-tell-support.md", "Tell support",
                        new StepAction.Manual("Tell support that the list is sorted by time.", Optional.empty()),
                        new Undo.Manual("Tell support that it is sorted as before."))));
    }

    private static Phase contract() {
        return new Phase(PhaseName.CONTRACT, List.of(
                sql(PhaseName.CONTRACT, "020-hide-last-message-id.sql", "Hide last_message_id",
                        "ALTER TABLE conversation RENAME COLUMN last_message_id TO chrysalis_last_message_id;",
                        "ALTER TABLE conversation RENAME COLUMN chrysalis_last_message_id TO last_message_id;",
                        new LockFact(Blocking.EVERYBODY, "ACCESS EXCLUSIVE", "conversation")),
                step(PhaseName.CONTRACT, "030-soak.md", "Soak",
                        new StepAction.Manual("Watch the error rate.", Optional.of(Duration.ofDays(14))), new Undo.Nothing()),
                step(PhaseName.CONTRACT, "040-drop-last-message-id.sql", "Drop last_message_id",
                        new StepAction.Sql("ALTER TABLE conversation DROP COLUMN chrysalis_last_message_id;", true),
                        new Undo.Impossible("The column's values are gone."))));
    }

    private static Step sql(PhaseName phase, String file, String title, String forward, String backward, LockFact lock) {
        return new Step(id(phase, file), title, new StepAction.Sql(forward, true), new Undo.Sql(backward, true), Optional.empty(), List.of(),
                Optional.of(lock), Optional.empty(), Optional.empty(), List.of(), "");
    }

    private static Step step(PhaseName phase, String file, String title, StepAction action, Undo undo) {
        return new Step(id(phase, file), title, action, undo, Optional.empty(), List.of(), Optional.empty(), Optional.empty(),
                Optional.empty(), List.of(), "");
    }

    private static StepId id(PhaseName phase, String file) {
        return new StepId(NAME, phase, file);
    }

    static Simulation simulation() {
        return new Simulation(NAME, Instant.parse("2026-11-09T16:05:00Z"), Duration.ofMinutes(41),
                "chrysalis_copy_0c41 on scratch-1, PostgreSQL 16. Made from PROD in 3 min 12 s, and removed after the run.",
                List.of(
                        skipped(PhaseName.EXPAND, "005-confirm-the-backup.md", "Confirm the backup"),
                        ran(PhaseName.EXPAND, "010-add-last-message-timestamp.sql", "Add last_message_timestamp", 4, 6, 0,
                                Blocking.EVERYBODY, "ACCESS EXCLUSIVE"),
                        ran(PhaseName.EXPAND, "020-keep-columns-equal.sql", "Keep columns equal", 12, 38, 0, Blocking.WRITERS,
                                "SHARE ROW EXCLUSIVE"),
                        ran(PhaseName.EXPAND, "030-fill-last-message-timestamp.backfill.yaml", "Fill 2 431 008 rows", 1_450_000, 21,
                                2_431_008, Blocking.NOBODY, ""),
                        ran(PhaseName.EXPAND, "050-filled-everywhere.check.sql", "Check: filled everywhere", 2_100, 2, 0, Blocking.NOBODY, ""),
                        ran(PhaseName.ROLLOUT, "010-deploy-api.sh", "Deploy shop-api", 180_000, 3, 0, Blocking.NOBODY, ""),
                        skipped(PhaseName.ROLLOUT, "030-tell-support.md", "Tell support"),
                        ran(PhaseName.CONTRACT, "020-hide-last-message-id.sql", "Hide last_message_id", 3, 9, 0, Blocking.EVERYBODY,
                                "ACCESS EXCLUSIVE"),
                        skipped(PhaseName.CONTRACT, "030-soak.md", "Soak"),
                        ran(PhaseName.CONTRACT, "040-drop-last-message-id.sql", "Drop last_message_id", 5, 11, 0, Blocking.EVERYBODY,
                                "ACCESS EXCLUSIVE")),
                List.of(new ProbeResult(false, "List conversations", State.BEFORE, true, "", 40),
                        new ProbeResult(false, "List conversations", State.EXPANDED, true, "", 40),
                        new ProbeResult(false, "List conversations", State.ROLLED_OUT, true, "", 40),
                        new ProbeResult(false, "List conversations", State.HIDDEN, false, "", 0),
                        new ProbeResult(true, "List by time", State.EXPANDED, true, "", 40),
                        new ProbeResult(true, "List by time", State.DROPPED, true, "", 40)),
                List.of(new Proof(Way.BACK, PhaseName.EXPAND, ""), new Proof(Way.BACK, PhaseName.ROLLOUT, ""),
                        new Proof(Way.BACK, PhaseName.CONTRACT, ""), new Proof(Way.FORWARD_AGAIN, PhaseName.CONTRACT, "")),
                List.of("Step 030 wrote 2 431 008 rows; a smaller batch makes it gentler and slower."),
                new Verdict(true, "Safe to run: both applications keep working through every phase.",
                        "Every phase goes back to the same schema and data, and forward again to exactly the planned schema."));
    }

    private static RehearsedStep ran(PhaseName phase, String file, String title, long milliseconds, long blockMilliseconds, long rows,
                                     Blocking blocking, String mode) {
        return new RehearsedStep(id(phase, file), title, Duration.ofMillis(milliseconds),
                Optional.of(Duration.ofMillis(blockMilliseconds)), rows, blocking,
                mode, false);
    }

    private static RehearsedStep skipped(PhaseName phase, String file, String title) {
        return new RehearsedStep(id(phase, file), title, Duration.ZERO, Optional.empty(), -1, Blocking.NOBODY, "", true);
    }
}
