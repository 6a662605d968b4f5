package dev.chrysalis.app.cli.option;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.app.cli.terminal.Terminal;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.plan.Release;
import dev.chrysalis.project.EnvironmentName;
import dev.chrysalis.project.Project;
import dev.chrysalis.project.environment.Environment;
import dev.chrysalis.project.yaml.NearMatch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What every command works with. */
public record Workplace(Chrysalis engine, Terminal terminal) {

    /** @param name an environment of the project, or a JDBC URL */
    public Target target(Optional<Project> project, String name) {
        Environment environment = new EnvironmentName(name).in(project, Path.of("").toAbsolutePath());
        return new Target(environment, engine.connect(environment));
    }

    public Target target(Project project, String name) {
        return target(Optional.of(project), name);
    }

    public Release release(Project project, String name) {
        List<String> known = project.releases().stream().map(Release::name).toList();
        return project.release(name).orElseThrow(() -> new ChrysalisException(FaultCode.BAD_REQUEST,
                "There is no release " + name + " in this project.", "Nothing was changed.",
                NearMatch.of(name, known).map(match -> "Did you mean " + match + "?")
                        .orElse(known.isEmpty() ? "Plan one with chrysalis plan." : "Known are: " + String.join(", ", known) + ".")));
    }

    /** @param project knows what PROD looked like after its last release */
    public Comparison compare(Optional<Project> project, Target dev, Target prod, boolean owners) {
        Comparison comparison = owners ? engine.compareWithOwners(dev.database(), prod.database(), terminal::passing)
                : engine.compare(dev.database(), prod.database(), terminal::passing);
        return project.map(known -> engine.sinceLastRelease(known, prod.database(), comparison)).orElse(comparison);
    }

    public void refuseSame(Target dev, Target prod) {
        if (dev.environment().isSameDatabaseAs(prod.environment())) {
            throw new ChrysalisException(FaultCode.BAD_REQUEST, "DEV and PROD are the same database: " + prod.database().place() + ".",
                    "Nothing was changed.", "Name two different databases with --dev and --prod.");
        }
    }
}
