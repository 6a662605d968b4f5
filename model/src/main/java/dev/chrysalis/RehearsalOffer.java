package dev.chrysalis;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.plan.Release;
import dev.chrysalis.project.Project;
import dev.chrysalis.project.environment.Environment;
import dev.chrysalis.simulate.RehearsalRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the project knows about a rehearsal: its folder, its limits, where DEV is, and where no copy may be made. */
final class RehearsalOffer {

    private final Project project;
    private final Release release;
    private final Function<Environment, Database> connect;

    RehearsalOffer(Project project, Release release, Function<Environment, Database> connect) {
        this.project = project;
        this.release = release;
        this.connect = connect;
    }

    RehearsalRequest of(Database source, Optional<Database> scratch) {
        scratch.ifPresent(this::mustNotBeAnEnvironment);
        List<String> cautions = new ArrayList<>();
        if (scratch.isEmpty() && isServerOfProduction(source)) {
            cautions.add("The copy was made on the server of " + source.place() + " itself, which felt the load. "
                    + "Name a scratch server in chrysalis.yaml to spare it.");
        }
        return new RehearsalRequest(release, project.folder().resolve("releases").resolve(release.name()), project.limits(),
                source, scratch, development(source, cautions), cautions);
    }

    /** What the schema should be in the end; a rehearsal is worth making where DEV cannot be asked, too. */
    private Optional<Database> development(Database source, List<String> cautions) {
        try {
            return project.environments().stream().filter(environment -> !environment.production()).map(connect)
                    .filter(database -> !isSame(database, source)).findFirst();
        } catch (ChrysalisException e) {
            cautions.add("The end was not compared with DEV: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void mustNotBeAnEnvironment(Database scratch) {
        project.environments().stream().filter(environment -> isSame(connect.apply(environment), scratch)).findFirst()
                .ifPresent(environment -> {
                    throw new ChrysalisException(FaultCode.BAD_REQUEST,
                            environment.name() + " is an environment of this project and is not used as a scratch server.",
                            "Nothing was changed.",
                            "Name another database of a server that may be tried on, such as its database postgres.");
                });
    }

    /** H2 is copied into memory and burdens no server. */
    private boolean isServerOfProduction(Database source) {
        return !source.dialect().productName().equals("H2") && project.environments().stream().filter(Environment::production)
                .anyMatch(environment -> isSame(connect.apply(environment), source));
    }

    private static boolean isSame(Database one, Database other) {
        return one.url().isEmpty() ? one.place().equals(other.place()) : one.url().equals(other.url());
    }
}
