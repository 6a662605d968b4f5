package dev.chrysalis.app.cli.prepare;

import dev.chrysalis.app.cli.option.JsonOption;
import dev.chrysalis.app.cli.option.LanguageOption;
import dev.chrysalis.app.cli.option.ProjectOption;
import dev.chrysalis.app.cli.option.Workplace;
import dev.chrysalis.app.cli.option.WrittenFiles;
import dev.chrysalis.app.cli.terminal.ExitCode;
import dev.chrysalis.plan.Release;
import dev.chrysalis.project.Project;
import dev.chrysalis.runbook.Paper;
import dev.chrysalis.runbook.Runbook;
import dev.chrysalis.runbook.RunbookContents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the paper for the window. */
@Command(name = "runbook", description = "Write the runbook of a release as Markdown, HTML and PDF.", mixinStandardHelpOptions = true)
public final class RunbookCommand implements Callable<Integer> {

    private enum Format {
        md, html, pdf
    }

    private final Workplace workplace;

    @Mixin
    private ProjectOption projectOption;

    @Mixin
    private JsonOption json;

    @Parameters(paramLabel = "RELEASE", description = "The release's name.")
    private String release;

    @Option(names = "--format", split = ",", paramLabel = "FORMAT", description = "md, html, pdf; all three if left out.")
    private List<Format> formats = List.of(Format.values());

    @Option(names = "--paper", paramLabel = "PAPER", description = "a4 or letter, for the PDF; a4 if left out.")
    private Paper paper = Paper.A4;

    @Mixin
    private LanguageOption language;

    @Mixin
    private WrittenFiles files;

    public RunbookCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        json.silence(workplace.terminal());
        Project project = projectOption.open(workplace);
        Release printed = workplace.release(project, release);
        Runbook runbook = workplace.engine().runbook(project, printed, RunbookContents.STANDARD, language.paper());
        formats.forEach(format -> files.write(project, release + "-runbook." + format, content(runbook, format)));
        files.say(workplace.terminal(), json);
        return ExitCode.DONE.number();
    }

    private byte[] content(Runbook runbook, Format format) {
        return switch (format) {
            case md -> runbook.markdown().getBytes(StandardCharsets.UTF_8);
            case html -> runbook.html().getBytes(StandardCharsets.UTF_8);
            case pdf -> runbook.print(paper).pdf();
        };
    }
}
