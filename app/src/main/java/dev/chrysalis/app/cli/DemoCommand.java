package dev.chrysalis.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The sample's whole path without a window, told step by step. */
@Command(name = "demo", description = "Go the sample's whole path without a window, told step by step.", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private final Workplace workplace;

    DemoCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        workplace.terminal().say("");
        return ExitCode.DONE.number();
    }
}
