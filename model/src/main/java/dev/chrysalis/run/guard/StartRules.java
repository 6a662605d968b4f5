package dev.chrysalis.run.guard;

import dev.chrysalis.journal.PhaseProgress;
import dev.chrysalis.journal.ReleaseProgress;
import dev.chrysalis.journal.ReleaseState;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.request.RunRequest;
import java.util.Optional;

/** Says whether a run may start, from where the database stands. */
public final class StartRules {

    private final RunState state;

    public StartRules(RunState state) {
        this.state = state;
    }

    public Optional<RunOutcome> refusal(RunRequest request) {
        ReleaseProgress progress = state.release(request.release().name());
        return refusal(request.release()).or(() -> request.onlyThrough() ? phaseBeforeOpen(request, progress) : Optional.empty())
                .map(RunOutcome.class::cast);
    }

    /** Why nothing of a release may run yet because of the ones before it; empty where it may. */
    public Optional<RunOutcome.Refused> refusal(Release release) {
        return required(release).or(() -> state.release(release.name()).state() == ReleaseState.PLANNED ? currentNotRolledOut(release)
                : Optional.empty());
    }

    private Optional<RunOutcome.Refused> required(Release release) {
        return release.requires().stream().filter(name -> !isRolledOut(name)).findFirst()
                .map(name -> new RunOutcome.Refused(release.name() + " requires " + name + ", which is not rolled out on this database.",
                        "Run " + name + " through rollout first."));
    }

    private Optional<RunOutcome.Refused> currentNotRolledOut(Release release) {
        return state.current().filter(current -> !current.equals(release.name()) && !isRolledOut(current))
                .map(current -> new RunOutcome.Refused(current + " is the current release and is not rolled out yet; " + release.name()
                        + " would seal it.", "Run " + current + " through rollout, or roll it back."));
    }

    private Optional<RunOutcome.Refused> phaseBeforeOpen(RunRequest request, ReleaseProgress progress) {
        for (PhaseName phase : PhaseName.values()) {
            if (phase.compareTo(request.through()) < 0 && progress.phase(phase).flatMap(PhaseProgress::finished).isEmpty()) {
                return Optional.of(new RunOutcome.Refused(request.through().folder() + " of " + request.release().name()
                        + " starts when " + phase.folder() + " is complete, and it is not.", "Run " + phase.folder() + " first."));
            }
        }
        return Optional.empty();
    }

    private boolean isRolledOut(String release) {
        ReleaseProgress progress = state.release(release);
        return progress.state() == ReleaseState.CLOSED || progress.phase(PhaseName.ROLLOUT).flatMap(PhaseProgress::finished).isPresent();
    }
}
