package dev.chrysalis;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.journal.ChainState;
import dev.chrysalis.journal.Journal;
import dev.chrysalis.journal.ReleaseProgress;
import dev.chrysalis.journal.ReleaseState;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.plan.Release;
import dev.chrysalis.project.Project;
import dev.chrysalis.run.NextAction;
import dev.chrysalis.run.Unfinished;
import dev.chrysalis.run.guard.FolderFindings;
import dev.chrysalis.run.session.CurrentRunner;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads where a database stands. */
final class StatusReading {

    private final Database target;
    private final Project project;
    private final Clock clock;

    StatusReading(Database target, Project project, Clock clock) {
        this.target = target;
        this.project = project;
        this.clock = clock;
    }

    Status read() {
        Journal journal = new Journal(target.dialect().control());
        try (Connection connection = target.connect()) {
            RunState state = RunState.of(journal.entries(connection));
            ChainState chain = journal.verify(connection);
            Optional<String> runner = new CurrentRunner(target).sentence();
            String next = chain instanceof ChainState.Broken
                    ? "Find out who changed the journal; until then nothing is run."
                    : runner.map(running -> "Wait until that run has ended, or ask who runs it.")
                            .orElseGet(() -> new NextAction(project.releases(), state, clock.instant(), project.zone()).sentence());
            return new Status(state, chain, next, warnings(state), runner.isPresent() ? List.of() : unfinished(state), runner);
        } catch (SQLException e) {
            throw new IllegalStateException("a connection could not be closed", e);
        }
    }

    private List<String> unfinished(RunState state) {
        return project.releases().stream().flatMap(release -> Unfinished.of(release, state.release(release.name())).stream()).toList();
    }

    private List<String> warnings(RunState state) {
        List<String> warnings = new ArrayList<>();
        for (Release release : project.releases()) {
            warnings.addAll(FolderFindings.of(release, state.release(release.name())));
        }
        for (ReleaseProgress progress : state.releases().values()) {
            if (progress.state() == ReleaseState.RUNNING && project.release(progress.release()).isEmpty()) {
                warnings.add(progress.release() + " was started on this database and is not in the project folder.");
            }
        }
        return warnings;
    }
}
