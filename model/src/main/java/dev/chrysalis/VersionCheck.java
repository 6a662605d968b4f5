package dev.chrysalis;

import java.util.List;

/**
 * Whether an application version can live with a database as it is.
 *
 * @param version  the one that asked
 * @param holds    whether it may run
 * @param findings per release that speaks of the application, a whole sentence
 */
public record VersionCheck(String version, boolean holds, List<String> findings) {

    public VersionCheck {
        findings = List.copyOf(findings);
    }
}
