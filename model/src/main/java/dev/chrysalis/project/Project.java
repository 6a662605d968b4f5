package dev.chrysalis.project;

import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.Release;
import dev.chrysalis.project.environment.Environment;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A project folder as it was read.
 *
 * @param folder       absolute
 * @param zone         in which schedules and windows are meant
 * @param environments in the order of the file
 * @param windows      maintenance windows, by time
 * @param releases     by name, which is by time
 * @param scratch      the server on which disposable copies are made; empty lets the database's own way decide
 */
public record Project(Path folder, String name, ZoneId zone, List<Environment> environments, Limits limits,
                      List<MaintenanceWindow> windows, List<Release> releases,
                      Optional<Environment> scratch) {

    public Project {
        environments = List.copyOf(environments);
        windows = List.copyOf(windows);
        releases = List.copyOf(releases);
    }

    public Optional<Environment> environment(String environmentName) {
        return environments.stream().filter(environment -> environment.name().equals(environmentName)).findFirst();
    }

    public Optional<Release> release(String releaseName) {
        return releases.stream().filter(release -> release.name().equals(releaseName)).findFirst();
    }

    /** The one that is marked as production, where one is. */
    public Optional<Environment> production() {
        return environments.stream().filter(Environment::production).findFirst();
    }

    /** Where pictures and papers of the project go at first; need not be there. */
    public Path exports() {
        return folder.resolve("exports");
    }
}
