package dev.chrysalis;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.h2.H2Dialect;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.diff.Comparer;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.diff.RememberedSchema;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.journal.Journal;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.ReleaseState;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.journal.SavedRows;
import dev.chrysalis.ledger.HiddenObject;
import dev.chrysalis.ledger.HiddenObjects;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.PlanRequest;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.evidence.DatabaseEvidence;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.plan.planner.Planner;
import dev.chrysalis.project.Project;
import dev.chrysalis.project.ProjectFolder;
import dev.chrysalis.project.RememberedSchemas;
import dev.chrysalis.project.environment.Connections;
import dev.chrysalis.project.environment.Credentials;
import dev.chrysalis.project.environment.Environment;
import dev.chrysalis.project.release.ReleaseEditor;
import dev.chrysalis.project.release.ReleaseWriter;
import dev.chrysalis.run.Restoration;
import dev.chrysalis.run.Rollback;
import dev.chrysalis.run.Runner;
import dev.chrysalis.run.guard.Collision;
import dev.chrysalis.run.party.Operator;
import dev.chrysalis.run.party.RunControl;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.request.RunRequest;
import dev.chrysalis.run.request.Workplace;
import dev.chrysalis.run.wayback.RollbackPreview;
import dev.chrysalis.runbook.Destination;
import dev.chrysalis.runbook.LastRehearsals;
import dev.chrysalis.runbook.PaperLanguage;
import dev.chrysalis.runbook.Runbook;
import dev.chrysalis.runbook.RunbookContents;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.simulate.Rehearsal;
import dev.chrysalis.simulate.Simulation;
import dev.chrysalis.simulate.SimulationObserver;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine's verbs. Stateless and safe to share between threads; a long verb runs on the caller's thread and ends early where
 * that thread is interrupted.
 */
public final class Chrysalis {

    private static final Logger LOG = LoggerFactory.getLogger(Chrysalis.class);

    private final Clock clock;
    private final Connections connections;
    private final Workplace workplace;

    public Chrysalis(Clock clock) {
        this.clock = clock;
        this.workplace = Workplace.here(clock);
        this.connections = new Connections(Map.of("h2", new H2Dialect(), "postgresql", new PostgresqlDialect()),
                new Credentials(System::getenv));
    }

    /** Reads a project's folder; what is wrong in it is said with file and line. */
    public Project open(Path folder) {
        return new ProjectFolder(folder).read();
    }

    /** Writes what the project says of itself into its {@code chrysalis.yaml}, and makes that file where there is none. */
    public void write(Project project) {
        new ProjectFolder(project.folder()).write(project);
    }

    /** The database of an environment; a connection is made when it is asked for one. */
    public Database connect(Environment environment) {
        return connections.to(environment);
    }

    /** Tries a connection, and whether the database lets itself be read. */
    public ConnectionTest test(Environment environment) {
        try {
            Schema schema = new Capture().read(connect(environment));
            return new ConnectionTest.Works(schema.product(), schema.objects().size());
        } catch (ChrysalisException e) {
            return new ConnectionTest.Fails(e.getMessage(), e.remedy());
        }
    }

    /** @param progress told in whole sentences */
    public Comparison compare(Database dev, Database prod, Consumer<String> progress) {
        return compare(new Comparer(), dev, prod, progress);
    }

    /** Compares owners and privileges, too, which two databases often have of other roles. */
    public Comparison compareWithOwners(Database dev, Database prod, Consumer<String> progress) {
        return compare(Comparer.withOwners(), dev, prod, progress);
    }

    private Comparison compare(Comparer comparer, Database dev, Database prod, Consumer<String> progress) {
        Schema before = read(prod, progress);
        Schema after = read(dev, progress);
        progress.accept("Comparing.");
        return comparer.compare(before, after);
    }

    /** Tells as drift what was changed on PROD itself since its last release. */
    public Comparison sinceLastRelease(Project project, Database prod, Comparison comparison) {
        return new RememberedSchemas(project.folder()).of(prod.place()).map(comparison::since).orElse(comparison);
    }

    /**
     * Compares as {@link #compare(Database, Database, Consumer)} does, and tells what was changed on PROD itself since its last release.
     */
    public Comparison compare(Project project, Database dev, Database prod, Consumer<String> progress) {
        return sinceLastRelease(project, prod, compare(dev, prod, progress));
    }

    private Schema read(Database database, Consumer<String> progress) {
        progress.accept("Reading " + database.place() + ".");
        Schema schema = new Capture().read(database);
        progress.accept(database.place() + " has " + schema.objects().size() + " objects.");
        return schema;
    }

    /**
     * Plans a release; writes nothing.
     *
     * @param dev  asked for evidence only
     * @param prod asked for evidence, and whether the release has begun there
     * @throws ChrysalisException REFUSED where it has and something is to plan: its steps and their undo must stay what was applied
     */
    public PlanOutcome plan(PlanRequest request, Database dev, Database prod) {
        try (DatabaseEvidence evidence = new DatabaseEvidence(request.comparison().prod(), prod, dev)) {
            PlanOutcome outcome = new Planner(prod.dialect()).plan(request, evidence);
            if (!(outcome instanceof PlanOutcome.NothingToPlan)) {
                mustNotHaveBegun(request.release(), prod);
            }
            return outcome instanceof PlanOutcome.Planned planned ? withNotices(planned, prod) : outcome;
        }
    }

    private PlanOutcome withNotices(PlanOutcome.Planned planned, Database prod) {
        List<String> notices = new Collision(journal(prod)).of(planned.release().name(), planned.release()::plannedFor)
                .map(collision -> collision + " It cannot start before; plan it again then.").stream().toList();
        return new PlanOutcome.Planned(planned.release(), planned.decisions(), notices, planned.scope());
    }

    private void mustNotHaveBegun(String release, Database prod) {
        if (RunState.of(journal(prod)).release(release).state() != ReleaseState.PLANNED) {
            throw new ChrysalisException(FaultCode.REFUSED, release + " has begun on " + prod.place() + " and cannot be planned anew.",
                    "Nothing was changed, neither there nor in the project.",
                    "Plan the rest as a release of its own, or roll " + release + " back first.");
        }
    }

    /** Writes a release into the project's folder, replacing its planned steps; what a person added is kept. */
    public void write(Project project, Release release) {
        new ReleaseWriter(project.folder(), release.name()).write(release);
    }

    /** Changes a release by hand, in the project's folder. */
    public ReleaseEditor edit(Project project, String release) {
        return new ReleaseEditor(project.folder(), release);
    }

    /**
     * Rehearses a release on a disposable copy and keeps the report in the project's folder.
     *
     * @param source  only read
     * @param scratch the server on which the copy is made; empty lets the database's own way decide
     * @throws ChrysalisException BAD_REQUEST where {@code scratch} is one of the project's environments
     */
    public Simulation simulate(Project project, Release release, Database source, Optional<Database> scratch,
                               SimulationObserver observer, RunControl control) {
        Simulation simulation = new Rehearsal(workplace).rehearse(
                new RehearsalOffer(project, release, this::connect).of(source, scratch), observer, control);
        new LastRehearsals(project.folder()).keep(simulation);
        return simulation;
    }

    /** The last rehearsal of a release; empty where there was none. */
    public Optional<Simulation> lastSimulation(Project project, String release) {
        return new LastRehearsals(project.folder()).of(release);
    }

    /** The paper for the window, with the times of the last rehearsal. */
    public Runbook runbook(Project project, Release release, RunbookContents contents, PaperLanguage language) {
        Destination destination = project.production()
                .map(environment -> new Destination(project.name(), environment.name(), connect(environment).place(), true))
                .orElseGet(() -> new Destination(project.name(), "", "", false));
        return new Runbook(release, destination, project.zone(), lastSimulation(project, release.name()), contents,
                language);
    }

    /**
     * Performs a release, from wherever the journal of the target says that it stands. Once its last phase is done the project remembers
     * what the target looks like.
     */
    public RunOutcome run(Database target, RunRequest request, Operator operator, RunObserver observer, RunControl control) {
        RunOutcome outcome = new Runner(workplace).run(target, request, () -> new Capture().read(target), operator, observer, control);
        if (outcome.equals(new RunOutcome.Finished(PhaseName.CONTRACT))) {
            remember(target, request.projectFolder());
        }
        return outcome;
    }

    /** The release is done, whether it can be remembered or not. */
    private static void remember(Database target, Path projectFolder) {
        try {
            new RememberedSchemas(projectFolder).keep(target.place(), RememberedSchema.of(new Capture().read(target)));
        } catch (ChrysalisException e) {
            LOG.warn("The schema of {} after its release could not be remembered: {}", target.place(), e.getMessage());
        }
    }

    /** Says what {@link #rollBack} would do; changes nothing. */
    public RollbackPreview previewRollback(Database target, Project project, PhaseName to) {
        return retreat(target, project).preview(new Rollback(workplace), to);
    }

    /** Takes the current release back to the start of a phase. */
    public RunOutcome rollBack(Database target, Project project, PhaseName to, Operator operator, RunObserver observer,
                               RunControl control) {
        return retreat(target, project).rollBack(new Rollback(workplace), to, operator, observer, control);
    }

    private Retreat retreat(Database target, Project project) {
        return new Retreat(target, project, environment -> connect(environment).url());
    }

    /** What releases of the project hid on a database and did not drop yet. */
    public List<HiddenObject> hidden(Database target, Project project) {
        return new HiddenObjects(project.releases(), RunState.of(journal(target))).on(target);
    }

    /**
     * Gives a hidden object back under its name, without the rest of a rollback.
     *
     * @throws ChrysalisException BAD_REQUEST where the project does not have the step that hid it
     */
    public RunOutcome unhide(Database target, Project project, HiddenObject object, Operator operator, RunObserver observer,
            RunControl control) {
        return retreat(target, project).unhide(new Restoration(workplace), object, operator, observer, control);
    }

    /** What rollbacks took away on a database and Chrysalis keeps. */
    public List<SavedRows> saved(Database target) {
        return SavedRows.in(journal(target));
    }

    /**
     * Puts saved rows or values back where nothing newer stands in their place.
     *
     * @return how many came back
     */
    public long putBack(Database target, Project project, SavedRows saved, Operator operator) {
        return new Restoration(workplace).putBack(target, saved, project.release(saved.step().release()), project.limits(), operator);
    }

    /** Where the database stands and what to do next; needs no right to create anything. */
    public Status status(Database target, Project project) {
        return new StatusReading(target, project, clock).read();
    }

    /**
     * Whether an application version can live with the database as it is.
     *
     * @param applicationVersion {@code 4.19}, or {@code shop-api:4.19} where the project moves several applications
     */
    public VersionCheck check(Database target, Project project, String applicationVersion) {
        RunState state = RunState.of(journal(target));
        return new ApplicationCheck(project.releases(), state).check(applicationVersion);
    }

    /** All that happened on that database, the oldest first. */
    public List<JournalEntry> journal(Database target) {
        try (Connection connection = target.connect()) {
            return new Journal(target.dialect().control()).entries(connection);
        } catch (SQLException e) {
            throw new ChrysalisException(FaultCode.UNEXPECTED, "The journal could not be read: " + e.getMessage(), "Nothing was changed.",
                    "See what the server says, then try again.", e);
        }
    }
}
