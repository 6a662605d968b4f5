package dev.chrysalis.app.cli.prepare;

import dev.chrysalis.Status;
import dev.chrysalis.app.cli.option.JsonOption;
import dev.chrysalis.app.cli.option.ProjectOption;
import dev.chrysalis.app.cli.option.Workplace;
import dev.chrysalis.app.cli.option.WrittenFiles;
import dev.chrysalis.app.cli.terminal.ExitCode;
import dev.chrysalis.app.timeline.export.TimelinePaper;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.Release;
import dev.chrysalis.project.Project;
import dev.chrysalis.project.release.ReleaseOrder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws all releases over time. */
@Command(name = "timeline", description = "Draw all releases over time as SVG and PDF.", mixinStandardHelpOptions = true)
public final class TimelineCommand implements Callable<Integer> {

    private enum Format {
        svg, pdf
    }

    private final Workplace workplace;

    @Mixin
    private ProjectOption projectOption;

    @Mixin
    private JsonOption json;

    @Option(names = "--on", paramLabel = "E",
            description = "The database that is asked what ran; without it everything is drawn as planned.")
    private Optional<String> on = Optional.empty();

    @Option(names = "--format", split = ",", paramLabel = "FORMAT", description = "svg, pdf; both if left out.")
    private List<Format> formats = List.of(Format.values());

    @Mixin
    private WrittenFiles files;

    public TimelineCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        json.silence(workplace.terminal());
        Project project = projectOption.open(workplace);
        Optional<Status> status = on.map(name -> workplace.engine().status(workplace.target(project, name).database(), project));
        List<String> releases = project.releases().stream().map(Release::name).toList();
        List<String> order = new ReleaseOrder(project.folder()).with(releases);
        TimelinePaper paper = new TimelinePaper(project, status, Clock.systemUTC().instant(), order, new Messages(Locale.ENGLISH));
        formats.forEach(format -> files.write(project, "timeline." + format, switch (format) {
            case svg -> paper.svg().getBytes(StandardCharsets.UTF_8);
            case pdf -> paper.pdf();
        }));
        files.say(workplace.terminal(), json);
        return ExitCode.DONE.number();
    }
}
