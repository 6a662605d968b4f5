package dev.chrysalis.app.cli;

import dev.chrysalis.app.cli.option.Workplace;
import dev.chrysalis.app.cli.terminal.ExitCode;
import dev.chrysalis.app.platform.Display;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.sample.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens the window. */
@Command(name = "open", description = "Open the window. Where there is no display, a sample's path is told in the terminal instead.",
        mixinStandardHelpOptions = true)
final class OpenCommand implements Callable<Integer> {

    /** Only its name is known here, so that the command line starts without the toolkit. */
    private static final String WINDOW = "dev.chrysalis.app.WindowLauncher";

    private final Workplace workplace;
    private final DemoCommand demo;

    @Parameters(arity = "0..1", paramLabel = "PROJECT", description = "A project's folder; the start screen if left out.")
    private Optional<Path> project = Optional.empty();

    @Option(names = "--sample", paramLabel = "NAME", description = "Open a sample that comes with Chrysalis: shop.")
    private Optional<String> sample = Optional.empty();

    OpenCommand(Workplace workplace, DemoCommand demo) {
        this.workplace = workplace;
        this.demo = demo;
    }

    @Override
    public Integer call() {
        refuseWhatIsNotThere();
        Optional<String> obstacle = new Display(workplace.terminal()::say).obstacle();
        return obstacle.isPresent() ? withoutWindow(obstacle.get()) : openWindow();
    }

    /** What no window could open is a wrong call, and said before one is tried. */
    private void refuseWhatIsNotThere() {
        if (project.isPresent() && sample.isPresent()) {
            throw new ChrysalisException(FaultCode.BAD_REQUEST, "A project and a sample cannot be opened at once.", "Nothing was opened.",
                    "Name a folder, or --sample NAME.");
        }
        sample.ifPresent(Samples.installed(Clock.systemUTC())::mustKnow);
        project.filter(folder -> !Files.isRegularFile(folder.resolve("chrysalis.yaml"))).ifPresent(workplace.engine()::open);
    }

    private int openWindow() {
        String[] arguments = sample.map(name -> new String[] {"--sample", name})
                .orElseGet(() -> project.map(folder -> new String[] {folder.toString()}).orElse(new String[0]));
        try {
            Class.forName(WINDOW).getMethod("main", String[].class).invoke(null, (Object) arguments);
            return ExitCode.DONE.number();
        } catch (ReflectiveOperationException | LinkageError e) {
            return withoutWindow("The window cannot be opened here.");
        }
    }

    private int withoutWindow(String obstacle) {
        workplace.terminal().complain(obstacle);
        if (sample.isEmpty()) {
            workplace.terminal().complain("Use the verbs of the command line instead: chrysalis --help.");
            return ExitCode.FAILED.number();
        }
        workplace.terminal().complain("So the sample's path is told here instead; chrysalis demo does that too.");
        return demo.call();
    }
}
