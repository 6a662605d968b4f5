package dev.chrysalis.run.request;

import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Go forward.
 *
 * @param through       the last phase to perform; the ones before it are performed first where they are not done
 * @param onlyThrough   whether a phase before {@code through} that is not done is a refusal instead
 * @param releaseFolder where the release's scripts are
 * @param production    whether the target is marked as production
 * @param skipSoak      whether pauses are passed over
 * @param stopAt        when to stop by itself
 * @param site          where it runs, as far as scripts must know
 */
public record RunRequest(Release release, PhaseName through, boolean onlyThrough, Path releaseFolder, Limits limits, boolean production,
                         boolean skipSoak, Optional<StopCondition> stopAt, RunSite site) {

    /** A run whose scripts learn all they need from the connection. */
    public RunRequest(Release release, PhaseName through, boolean onlyThrough, Path releaseFolder, Limits limits, boolean production,
                      boolean skipSoak, Optional<StopCondition> stopAt) {
        this(release, through, onlyThrough, releaseFolder, limits, production, skipSoak, stopAt, RunSite.UNNAMED);
    }

    /** The project that the release is in: its folder is {@code releases/<name>} there. */
    public Path projectFolder() {
        return releaseFolder.toAbsolutePath().getParent().getParent();
    }
}
