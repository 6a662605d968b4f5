package dev.chrysalis.app.cli.option;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.app.cli.terminal.ExitCode;
import dev.chrysalis.app.cli.terminal.Json;
import dev.chrysalis.app.cli.terminal.Terminal;
import dev.chrysalis.project.Project;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that asks one database of a project, and answers people or a program. */
public abstract class DatabaseCommand implements Callable<Integer> {

    private final Workplace workplace;

    @Mixin
    private ProjectOption projectOption;

    @Mixin
    private JsonOption json;

    @Option(names = "--on", required = true, paramLabel = "E", description = "The database that is asked.")
    private String on;

    protected DatabaseCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public final Integer call() {
        json.silence(terminal());
        Project project = projectOption.open(workplace);
        return ask(project, workplace.target(project, on)).number();
    }

    protected abstract ExitCode ask(Project project, Target target);

    protected final void answer(Json document, Runnable forPeople) {
        json.answer(terminal(), document, forPeople);
    }

    protected final Workplace workplace() {
        return workplace;
    }

    protected final Chrysalis engine() {
        return workplace.engine();
    }

    protected final Terminal terminal() {
        return workplace.terminal();
    }
}
