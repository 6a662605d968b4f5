package dev.chrysalis.app.cli.option;

import dev.chrysalis.app.cli.terminal.Json;
import dev.chrysalis.app.cli.terminal.Terminal;
import dev.chrysalis.project.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a command writes files, and which it wrote. */
public final class WrittenFiles {

    @Option(names = "--out", paramLabel = "DIR", description = "Where the files go; the folder exports of the project if left out.")
    private Optional<Path> folder = Optional.empty();

    private final List<String> written = new ArrayList<>();

    public void write(Project project, String name, byte[] content) {
        Path target = folder.map(chosen -> chosen.toAbsolutePath().normalize()).orElseGet(project::exports);
        written.add(new OutputFolder(target).write(name, content).toString());
    }

    public void say(Terminal terminal, JsonOption json) {
        json.answer(terminal, new Json().put("files", written), () -> written.forEach(terminal::answer));
    }
}
