package dev.chrysalis.app.cli;

import dev.chrysalis.app.cli.option.Workplace;
import dev.chrysalis.app.cli.terminal.ExitCode;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.sample.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The sample's whole path without a window, told step by step: every line of it is a call that anybody can make. */
@Command(name = "demo", description = "Go the sample's whole path without a window, told step by step, on a fresh copy.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private final Workplace workplace;

    @Option(names = "--keep", paramLabel = "DIR", description = "Leave the project, the reports and the runbook there.")
    private Optional<Path> keep = Optional.empty();

    DemoCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        Path folder = keep.map(path -> path.toAbsolutePath().normalize()).orElseGet(DemoCommand::temporaryFolder);
        try {
            Path project = folder.resolve("shop");
            tell("A shop runs on two embedded databases, PROD and DEV, with four releases. They are made now.");
            Samples.installed(Clock.systemUTC())
                    .make("shop", project, Optional.empty(), sentence -> workplace.terminal().say("  " + sentence));
            for (DemoScene scene : DemoScene.path(project, folder)) {
                play(scene);
            }
            tell("That was the whole path.");
            keep.ifPresent(path -> workplace.terminal().say("The project, the reports and the runbook are in " + path + "."));
            return ExitCode.DONE.number();
        } finally {
            if (keep.isEmpty()) {
                remove(folder);
            }
        }
    }

    private void play(DemoScene scene) {
        tell(scene.sentence());
        workplace.terminal().say("$ chrysalis " + String.join(" ", scene.shownArguments()));
        int code = ChrysalisCommand.commandLine(workplace).execute(scene.arguments().toArray(String[]::new));
        if (code != scene.expected().number()) {
            throw new ChrysalisException(FaultCode.UNEXPECTED, "That ended with " + code + " and not with " + scene.expected().number()
                    + " as it should.", "Only the sample's own databases were touched.",
                    "Run chrysalis demo again with --keep DIR, and look into that folder.");
        }
        if (code != ExitCode.DONE.number()) {
            workplace.terminal().say("(ends with " + code + ")");
        }
    }

    private void tell(String sentence) {
        workplace.terminal().say("");
        workplace.terminal().say("== " + sentence);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("chrysalis-demo");
        } catch (IOException e) {
            throw new ChrysalisException(FaultCode.PROJECT_NOT_WRITABLE, "No temporary folder can be made.", "Nothing was changed.",
                    "Name a folder with --keep DIR.", e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> paths = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : paths) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // a temporary folder that stays harms nobody
        }
    }
}
