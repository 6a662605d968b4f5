package dev.chrysalis;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.journal.Journal;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.ledger.HiddenObject;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.project.Project;
import dev.chrysalis.project.environment.Environment;
import dev.chrysalis.run.Restoration;
import dev.chrysalis.run.Rollback;
import dev.chrysalis.run.party.Operator;
import dev.chrysalis.run.party.RunControl;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.request.RollbackRequest;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.request.RunSite;
import dev.chrysalis.run.wayback.RollbackPreview;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The way back on a database: of the one release that can be rolled back, and of what an open release hid. */
final class Retreat {

    private static final String RESTORE = "Restore the release's folder from git.";

    private final Database target;
    private final Project project;
    private final Function<Environment, String> url;

    /** @param url where an environment of the project is */
    Retreat(Database target, Project project, Function<Environment, String> url) {
        this.target = target;
        this.project = project;
        this.url = url;
    }

    RollbackPreview preview(Rollback rollback, PhaseName to) {
        Optional<String> name = name();
        return name.flatMap(project::release)
                .map(release -> rollback.preview(target, release, to))
                .orElseGet(() -> new RollbackPreview(name.orElse(""), to, List.of(), Optional.of(reason(name)),
                        Optional.empty(), List.of()));
    }

    RunOutcome rollBack(Rollback rollback, PhaseName to, Operator operator, RunObserver observer, RunControl control) {
        Optional<String> name = name();
        return name.flatMap(project::release)
                .map(release -> rollback.perform(target, request(release, to), operator, observer, control))
                .orElseGet(() -> new RunOutcome.Refused(reason(name), name.isPresent() ? RESTORE : "There is nothing to do."));
    }

    /** Of any release that is open: it undoes one step that nothing stands on. */
    RunOutcome unhide(Restoration restoration, HiddenObject object, Operator operator, RunObserver observer, RunControl control) {
        StepId hidingId = object.hiddenBy().orElseThrow(() -> new ChrysalisException(FaultCode.BAD_REQUEST,
                "The project does not have the step that hid " + object.name().formerWords() + ".", "Nothing was changed.", RESTORE));
        Release release = project.release(hidingId.release()).orElseThrow();
        Step hiding = release.step(hidingId).orElseThrow();
        return restoration.unhide(target, request(release, hidingId.phase()), hiding, operator, observer, control);
    }

    private RollbackRequest request(Release release, PhaseName to) {
        String environment = project.environments().stream()
                .filter(known -> !target.url().isEmpty() && url.apply(known).equals(target.url()))
                .map(Environment::name).findFirst().orElse("");
        Path folder = project.folder().resolve("releases").resolve(release.name());
        return new RollbackRequest(release, to, folder, project.limits(), new RunSite(environment, false, Map.of()));
    }

    private Optional<String> name() {
        try (Connection connection = target.connect()) {
            return RunState.of(new Journal(target.dialect().control()).entries(connection)).current();
        } catch (SQLException e) {
            throw new IllegalStateException("a connection could not be closed", e);
        }
    }

    private static String reason(Optional<String> name) {
        return name.map(release -> release + " is the current release of this database and is not in the project folder.")
                .orElse("No release was started on this database.");
    }
}
