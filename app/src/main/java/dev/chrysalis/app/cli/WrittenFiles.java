package dev.chrysalis.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where a command writes files, and which it wrote. */
final class WrittenFiles {

    @Option(names = "--out", paramLabel = "DIR", description = "Where the files go; the current folder if left out.")
    private Path folder = Path.of("");

    private final List<String> written = new ArrayList<>();

    void write(String name, byte[] content) {
        written.add(new OutputFolder(folder.toAbsolutePath().normalize()).write(name, content).toString());
    }

    void say(Terminal terminal, JsonOption json) {
        json.answer(terminal, new Json().put("files", written), () -> written.forEach(terminal::answer));
    }
}
