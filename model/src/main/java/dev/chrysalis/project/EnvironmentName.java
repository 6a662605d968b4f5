package dev.chrysalis.project;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.project.environment.CredentialReference;
import dev.chrysalis.project.environment.Environment;
import dev.chrysalis.project.environment.JdbcAddress;
import dev.chrysalis.project.yaml.NearMatch;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person writes for a database: the name of an environment, or a JDBC URL. A URL may name its user
 * ({@code ?user=shop}) and a credential reference ({@code &credential=env:SHOP_PASSWORD}), never a password.
 */
public record EnvironmentName(String text) {

    /**
     * The environment that is meant. A URL that leads to an environment of the project is that environment, and production where
     * that is production, with the URL's own user and credential.
     *
     * @param project  where names are known; empty outside of a project, where only URLs serve
     * @param folder   in which a relative file of a URL is meant
     */
    public Environment in(Optional<Project> project, Path folder) {
        if (text.toLowerCase(Locale.ROOT).startsWith("jdbc:")) {
            Environment named = ofUrl(folder);
            return project.flatMap(open -> protecting(open, named)).orElse(named);
        }
        List<String> known = project.map(Project::environments).orElse(List.of()).stream().map(Environment::name).toList();
        return project.flatMap(open -> open.environment(text)).orElseThrow(() -> refused(
                "There is no environment " + text + (project.isPresent() ? " in this project." : "; no project is open."),
                NearMatch.of(text, known).map(match -> "Did you mean " + match + "?")
                        .orElse("Use " + (known.isEmpty() ? "" : "one of " + String.join(", ", known) + ", or ") + "a JDBC URL"
                                + (project.isPresent() ? "." : ", or name it under environments in a chrysalis.yaml in this folder."))));
    }

    /** An environment is what it is by whatever way it is reached: the URL of production is production. */
    private static Optional<Environment> protecting(Project project, Environment named) {
        return project.environments().stream().filter(named::isSameDatabaseAs).max(Comparator.comparing(Environment::production))
                .map(known -> new Environment(known.name(), named.url(), named.user(), named.credential(), known.colour(),
                        known.production()));
    }

    private Environment ofUrl(Path folder) {
        JdbcAddress address = JdbcAddress.parse(text).orElseThrow(() -> refused("This is no JDBC URL that Chrysalis can read.",
                "Write it like jdbc:postgresql://host/database?user=name."));
        if (address.holdsPassword()) {
            throw refused("A URL with a password in it stays in the shell's history, so it is not accepted.",
                    "Write credential=env:NAME, credential=file:PATH or credential=command:COMMAND in its place.");
        }
        CredentialReference credential = CredentialReference.parse(address.setting("credential").orElse("none"))
                .orElseThrow(() -> refused("The credential of this URL is no reference.",
                        "Write env:NAME, file:PATH or command:COMMAND."));
        JdbcAddress bare = address.without("user").without("credential").within(folder);
        return new Environment(bare.place(), bare.url(), address.setting("user").orElse(""), credential, "", false);
    }

    private static ChrysalisException refused(String what, String remedy) {
        return new ChrysalisException(FaultCode.BAD_REQUEST, what, "Nothing was changed.", remedy);
    }
}
