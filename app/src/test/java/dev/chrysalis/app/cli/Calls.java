package dev.chrysalis.app.cli;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.app.cli.option.Workplace;
import dev.chrysalis.app.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Calls of the command line: in this process where the answer matters, as a process where the process does. */
final class Calls {

    private Calls() {
    }

    /** How a call ended. */
    record Ended(int code, String out, String err) {

        String everything() {
            return out + err;
        }
    }

    static Ended call(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(InputStream.nullInputStream(), new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false);
        int code = ChrysalisCommand.commandLine(new Workplace(new Chrysalis(Clock.systemUTC()), terminal)).execute(arguments);
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Ended process(Path folder, String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = command(folder, arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("the process did not end: " + String.join(" ", arguments));
        }
        return new Ended(process.exitValue(), java.nio.file.Files.readString(out), java.nio.file.Files.readString(err));
    }

    /** A process that goes on; all that it says goes into a file. */
    static Process start(Path folder, Path said, String... arguments) throws IOException {
        return command(folder, arguments).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }

    private static ProcessBuilder command(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Dchrysalis.samples=" + samples(), "-Dchrysalis.log=" + folder.resolve("chrysalis.log"),
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.chrysalis.app.cli.CommandLineLauncher"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile());
    }

    /** Where a build has the samples. */
    static Path samples() {
        return Path.of("").toAbsolutePath().getParent().resolve("sample-projects");
    }
}
