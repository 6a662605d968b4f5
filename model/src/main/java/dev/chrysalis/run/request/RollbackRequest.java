package dev.chrysalis.run.request;

import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import java.nio.file.Path;

/**
 * Go back.
 *
 * @param release       the current release
 * @param to            the phase to whose start it goes; {@link PhaseName#EXPAND} is the start of the release
 * @param releaseFolder where the release's scripts are
 * @param site          where it runs, as far as scripts must know
 */
public record RollbackRequest(Release release, PhaseName to, Path releaseFolder, Limits limits, RunSite site) {
}
