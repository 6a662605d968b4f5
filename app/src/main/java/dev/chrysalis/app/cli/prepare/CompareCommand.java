package dev.chrysalis.app.cli.prepare;

import dev.chrysalis.app.cli.option.JsonOption;
import dev.chrysalis.app.cli.option.LanguageOption;
import dev.chrysalis.app.cli.option.OutputFolder;
import dev.chrysalis.app.cli.option.ProjectOption;
import dev.chrysalis.app.cli.option.Target;
import dev.chrysalis.app.cli.option.Workplace;
import dev.chrysalis.app.cli.terminal.ExitCode;
import dev.chrysalis.app.cli.terminal.Json;
import dev.chrysalis.app.cli.terminal.Terminal;
import dev.chrysalis.diff.AccessChange;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.project.Project;
import dev.chrysalis.runbook.ComparisonReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what differs between two databases. */
@Command(name = "compare", description = "Say what differs between DEV and PROD. Ends with 0 where they are equal, 4 where not.",
        mixinStandardHelpOptions = true)
public final class CompareCommand implements Callable<Integer> {

    private final Workplace workplace;

    @Mixin
    private ProjectOption project;

    @Mixin
    private JsonOption json;

    @Option(names = "--dev", required = true, paramLabel = "E", description = "What PROD shall become: an environment, or a JDBC URL.")
    private String dev;

    @Option(names = "--prod", required = true, paramLabel = "E", description = "What is there now: an environment, or a JDBC URL.")
    private String prod;

    @Option(names = "--html", paramLabel = "FILE", description = "Also write what differs as a page for people who do not read SQL.")
    private Path html;

    @Mixin
    private LanguageOption language;

    @Option(names = "--owners", description = "Say too where owners and privileges differ.")
    private boolean owners;

    public CompareCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        json.silence(workplace.terminal());
        Optional<Project> open = project.openIfThere(workplace);
        Target after = workplace.target(open, dev);
        Target before = workplace.target(open, prod);
        workplace.refuseSame(after, before);
        Comparison comparison = workplace.compare(open, after, before, owners);
        if (html != null) {
            Path file = html.toAbsolutePath().normalize();
            new OutputFolder(file.getParent()).write(file.getFileName().toString(), new ComparisonReport(comparison,
                    after.database().place(), before.database().place(), language.paper()).html().getBytes(StandardCharsets.UTF_8));
        }
        json.answer(workplace.terminal(), asJson(comparison), () -> say(comparison));
        return (comparison.equal() ? ExitCode.DONE : ExitCode.DOES_NOT_HOLD).number();
    }

    private void say(Comparison comparison) {
        Terminal terminal = workplace.terminal();
        for (SchemaChange change : comparison.changes()) {
            terminal.answer(ChangeText.line(change)
                    + (comparison.isDrift(change) ? "   drift: changed on PROD since its last release" : ""));
        }
        comparison.remarks().forEach(remark -> terminal.answer("remark: " + ChangeText.line(remark)));
        comparison.notUnderstood().forEach(object -> terminal.answer(ChangeText.line(object)));
        terminal.answer(comparison.equal() ? comparison.notUnderstood().isEmpty() ? "Both databases are equal."
                : "Both databases are equal in all that was compared."
                : comparison.changes().size() == 1 ? "1 change." : comparison.changes().size() + " changes.");
    }

    private static Json asJson(Comparison comparison) {
        return new Json().put("equal", comparison.equal())
                .putAll("changes", comparison.changes(), change -> asJson(change).put("drift", comparison.isDrift(change)))
                .putAll("remarks", comparison.remarks(), CompareCommand::asJson)
                .putAll("notUnderstood", comparison.notUnderstood(),
                        object -> new Json().put("subject", object.subject()).put("reason", object.reason()));
    }

    private static Json asJson(SchemaChange change) {
        Json json = new Json().put("fact", ChangeText.fact(change)).put("difference", change.difference().name().toLowerCase(Locale.ROOT))
                .put("kind", change.subject().kind().name().toLowerCase(Locale.ROOT)).put("subject", change.subject());
        return change instanceof AccessChange access
                ? json.put("prod", ChangeText.before(access)).put("dev", ChangeText.after(access)) : json;
    }
}
