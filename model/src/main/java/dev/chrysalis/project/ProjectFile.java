package dev.chrysalis.project;

import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.Release;
import dev.chrysalis.project.environment.CredentialReference;
import dev.chrysalis.project.environment.Environment;
import dev.chrysalis.project.environment.JdbcAddress;
import dev.chrysalis.project.file.SourceFile;
import dev.chrysalis.project.yaml.NearMatch;
import dev.chrysalis.project.yaml.TimeText;
import dev.chrysalis.project.yaml.YamlMapping;
import dev.chrysalis.project.yaml.YamlText;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code chrysalis.yaml}: what a project is called, its environments, limits and windows. */
final class ProjectFile {

    static final String NAME = "chrysalis.yaml";

    private ProjectFile() {
    }

    static Project read(SourceFile file, List<Release> releases) {
        YamlMapping yaml = YamlMapping.parse(file, file.text(), 0)
                .allowing("name", "zone", "environments", "limits", "windows", "scratch");
        Path folder = file.folder();
        List<Environment> environments = new ArrayList<>();
        yaml.mapping("environments").ifPresent(named -> named.keys().forEach(name ->
                environments.add(environment(name, named.mapping(name).orElseThrow(() ->
                        named.fault(name, "The environment " + name + " says nothing of itself.", "Add its url.")), folder))));
        return new Project(folder, yaml.text("name").orElse(folder.getFileName().toString()), zone(yaml), environments,
                yaml.mapping("limits").map(LimitsFormat::read).orElse(Limits.DEFAULT), windows(yaml), releases,
                yaml.mapping("scratch").map(scratch -> environment("scratch", scratch, folder)));
    }

    private static Environment environment(String name, YamlMapping yaml, Path folder) {
        yaml.allowing("url", "user", "credential", "colour", "production");
        JdbcAddress address = JdbcAddress.parse(yaml.required("url")).orElseThrow(() ->
                yaml.fault("url", "This is no JDBC URL.", "Write it like jdbc:postgresql://host/database or jdbc:h2:./file."));
        if (address.holdsPassword()) {
            throw yaml.fault("url", "A password does not belong into the project.",
                    "Remove it, and write credential: env:NAME, file:PATH or command:COMMAND below.");
        }
        CredentialReference credential = CredentialReference.parse(yaml.text("credential").orElse("none")).orElseThrow(() ->
                yaml.fault("credential", "This is no reference to a credential.",
                        "Write none, env:NAME, file:PATH or command:COMMAND; never the password itself."));
        String colour = yaml.text("colour").orElse("");
        if (!colour.isEmpty() && !colour.matches("#[0-9a-fA-F]{6}")) {
            throw yaml.fault("colour", colour + " is no colour.", "Write it like \"#ffc421\", in quotes.");
        }
        String user = yaml.text("user").or(() -> address.setting("user")).orElse("");
        return new Environment(name, address.without("user").within(folder).url(), user, within(folder, credential), colour,
                yaml.flag("production", false));
    }

    private static CredentialReference within(Path folder, CredentialReference credential) {
        return credential.kind() == CredentialReference.Kind.FILE
                ? new CredentialReference(credential.kind(), folder.resolve(credential.value()).normalize().toString())
                : credential;
    }

    private static ZoneId zone(YamlMapping yaml) {
        return yaml.text("zone").map(text -> {
            try {
                return ZoneId.of(text);
            } catch (DateTimeException e) {
                throw yaml.fault("zone", text + " is no time zone.", NearMatch.of(text, ZoneId.getAvailableZoneIds())
                        .map(match -> "Did you mean " + match + "?").orElse("Write it like Europe/Berlin."));
            }
        }).orElseGet(ZoneId::systemDefault);
    }

    private static List<MaintenanceWindow> windows(YamlMapping yaml) {
        return yaml.texts("windows").stream()
                .map(text -> TimeText.parse(text, MaintenanceWindow::new).orElseThrow(() -> yaml.fault("windows",
                        text + " is no stretch of time.", "Write it like 2026-11-10 02:00 to 04:00.")))
                .sorted(Comparator.comparing(MaintenanceWindow::start)).toList();
    }

    /** The block of each key, in the order in which Chrysalis writes them. */
    static Map<String, String> blocks(Project project) {
        Map<String, YamlText> texts = new LinkedHashMap<>();
        texts.put("name", new YamlText().put("name", project.name()));
        texts.put("zone", new YamlText().put("zone", project.zone().getId()));
        YamlText environments = new YamlText();
        project.environments().forEach(environment -> environments.putMapping(environment.name(), text(environment, project.folder())));
        texts.put("environments", new YamlText().putMapping("environments", environments));
        texts.put("limits", project.limits().equals(Limits.DEFAULT) ? new YamlText()
                : new YamlText().putMapping("limits", LimitsFormat.text(project.limits())));
        texts.put("windows", new YamlText().putItems("windows", project.windows().stream()
                .map(window -> TimeText.format(window.start(), window.end())).toList()));
        texts.put("scratch", project.scratch().map(scratch -> new YamlText().putMapping("scratch", text(scratch, project.folder())))
                .orElseGet(YamlText::new));
        Map<String, String> blocks = new LinkedHashMap<>();
        texts.forEach((key, text) -> {
            if (!text.isEmpty()) {
                blocks.put(key, text.toString());
            }
        });
        return blocks;
    }

    private static YamlText text(Environment environment, Path folder) {
        String url = JdbcAddress.parse(environment.url()).map(address -> address.relativeTo(folder).url()).orElse(environment.url());
        YamlText text = new YamlText().put("url", url);
        text.put("user", Optional.of(environment.user()).filter(user -> !user.isEmpty()));
        if (environment.credential().kind() != CredentialReference.Kind.NONE) {
            text.put("credential", environment.credential().toString());
        }
        text.put("colour", Optional.of(environment.colour()).filter(colour -> !colour.isEmpty()));
        if (environment.production()) {
            text.put("production", true);
        }
        return text;
    }
}
