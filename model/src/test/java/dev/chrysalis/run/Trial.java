package dev.chrysalis.run;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.Dialect;
import dev.chrysalis.dialect.h2.H2Dialect;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.dialect.server.Blocker;
import dev.chrysalis.journal.Journal;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.JournalEvent;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.journal.StepState;
import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Rates;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.run.party.BackfillProgress;
import dev.chrysalis.run.party.LockWait;
import dev.chrysalis.run.party.Operator;
import dev.chrysalis.run.party.RunControl;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.party.StatementLook;
import dev.chrysalis.run.request.RollbackRequest;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.request.RunRequest;
import dev.chrysalis.run.request.RunSite;
import dev.chrysalis.run.request.StopCondition;
import dev.chrysalis.run.request.Workplace;
import dev.chrysalis.run.wayback.RollbackPreview;
import dev.chrysalis.schema.DatabaseProduct;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.testing.EmbeddedPostgresql;
import dev.chrysalis.testing.H2InMemory;
import dev.chrysalis.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** A database of its own, an operator whose answers can be set, and what was seen while releases ran on it. */
final class Trial implements Operator, RunObserver {

    static final Limits LIMITS = new Limits(Duration.ofMillis(150), Duration.ofSeconds(2), Duration.ofMinutes(1), 100, 100_000,
            Duration.ofMillis(50), Duration.ofSeconds(10), Duration.ofDays(14), 10_000, Rates.DEFAULT);

    final TestDatabase database;
    final Database target;
    final List<String> said = new ArrayList<>();
    final List<List<Blocker>> blockers = new ArrayList<>();
    final List<BackfillProgress> fills = new ArrayList<>();
    final RunControl control = new RunControl();
    Clock clock = Clock.fixed(Instant.parse("2026-11-21T02:00:00Z"), ZoneOffset.UTC);
    boolean confirms = true;
    boolean rolledOut = true;
    boolean asked = true;
    boolean passes = true;
    boolean acceptsEdits;
    boolean acceptsDrift;
    CutOffAnswer cutOffAnswer = CutOffAnswer.STOP;
    Optional<StopCondition> stopAt = Optional.empty();
    boolean skipSoak;
    boolean onlyThrough;
    Path folder = Path.of(".");
    RunSite site = RunSite.UNNAMED;
    RunObserver alsoTold = new RunObserver() { };

    Trial(TestDatabase database, Dialect dialect) {
        this.database = database;
        this.target = database.as(dialect);
    }

    static Trial onPostgresql(String script) {
        return new Trial(EmbeddedPostgresql.freshDatabase(script), new PostgresqlDialect());
    }

    static Trial onH2(String script) {
        return new Trial(H2InMemory.freshDatabase(script), new H2Dialect());
    }

    static Stream<Trial> onEach(String script) {
        return Stream.of(onH2(script), onPostgresql(script));
    }

    boolean isH2() {
        return target.dialect() instanceof H2Dialect;
    }

    RunOutcome run(Release release, PhaseName through) {
        return runOn(target, release, through, () -> new Capture().read(target));
    }

    RunOutcome runOn(Database other, Release release, PhaseName through, java.util.function.Supplier<Schema> present) {
        RunRequest request = new RunRequest(release, through, onlyThrough, folder, LIMITS, false, skipSoak, stopAt, site);
        return new Runner(workplace()).run(other, request, present, this, this, control);
    }

    /** For a run in which what is on the database does not matter. */
    Schema noSchema() {
        return Schema.empty(new DatabaseProduct(target.dialect().productName(), "", 0));
    }

    RunOutcome rollBack(Release release, PhaseName to) {
        return rollBackOn(target, release, to);
    }

    RunOutcome rollBackOn(Database other, Release release, PhaseName to) {
        return new Rollback(workplace()).perform(other, new RollbackRequest(release, to, folder, LIMITS, site), this, this, control);
    }

    RollbackPreview preview(Release release, PhaseName to) {
        return new Rollback(workplace()).preview(target, release, to);
    }

    private Workplace workplace() {
        return new Workplace(clock, new Random(7), "db-1", "0.1");
    }

    List<JournalEntry> journal() {
        try (Connection connection = database.connect()) {
            return new Journal(target.dialect().control()).entries(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<JournalEvent> events() {
        return journal().stream().map(JournalEntry::event).toList();
    }

    /** The kinds of the events, in their order. */
    List<String> kinds() {
        return events().stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    StepState stateOf(Release release, String file) {
        Step step = release.steps().filter(known -> known.id().fileName().equals(file)).findFirst().orElseThrow();
        return RunState.of(journal()).release(release.name()).step(step.id()).state();
    }

    @Override
    public String name() {
        return "Ada";
    }

    @Override
    public boolean confirm(Step step) {
        said.add("confirm " + step.title());
        return confirms;
    }

    @Override
    public boolean confirmUndo(Step step, String instructions) {
        said.add("undo: " + instructions);
        return confirms;
    }

    @Override
    public boolean confirmRollout(Release release) {
        said.add("rolled out: " + release.name());
        return rolledOut;
    }

    @Override
    public boolean isAsked() {
        return asked;
    }

    @Override
    public boolean passPointOfNoReturn(Step step) {
        return passes;
    }

    @Override
    public boolean acceptEdits(List<String> findings) {
        said.addAll(findings);
        return acceptsEdits;
    }

    @Override
    public boolean acceptDrift(String finding) {
        said.add(finding);
        return acceptsDrift;
    }

    @Override
    public CutOffAnswer resolveCutOff(Step step) {
        said.add("cut off: " + step.id().fileName());
        return cutOffAnswer;
    }

    @Override
    public void recorded(JournalEntry entry) {
        alsoTold.recorded(entry);
    }

    @Override
    public void said(Step step, String line) {
        said.add(line);
        alsoTold.said(step, line);
    }

    @Override
    public void filled(Step step, BackfillProgress progress) {
        fills.add(progress);
        alsoTold.filled(step, progress);
    }

    @Override
    public void waitingForLock(Step step, LockWait wait) {
        blockers.add(wait.blockers());
        alsoTold.waitingForLock(step, wait);
    }

    @Override
    public void going(Step step, StatementLook look) {
        alsoTold.going(step, look);
    }

    @Override
    public void waiting(Step step, Duration pause, String why) {
        said.add(why);
        alsoTold.waiting(step, pause, why);
    }

    @Override
    public String toString() {
        return isH2() ? "H2" : "PostgreSQL";
    }
}
