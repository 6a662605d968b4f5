package dev.chrysalis.simulate;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.Release;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Rehearse a release.
 *
 * @param releaseFolder where the release's scripts are
 * @param source        the database that is copied; only read
 * @param scratch       leads to the server on which the copy is made; empty lets the database's own way decide
 * @param dev           what the schema should be in the end, where somebody wants to know
 * @param cautions      what is known to be weak about this rehearsal before it begins; whole sentences
 */
public record RehearsalRequest(Release release, Path releaseFolder, Limits limits, Database source, Optional<Database> scratch,
                               Optional<Database> dev, List<String> cautions) {

    public RehearsalRequest {
        cautions = List.copyOf(cautions);
    }
}
