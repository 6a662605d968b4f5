package dev.chrysalis.app.cli.prepare;

import dev.chrysalis.app.cli.option.AnswersOption;
import dev.chrysalis.app.cli.option.JsonOption;
import dev.chrysalis.app.cli.option.ProjectOption;
import dev.chrysalis.app.cli.option.Target;
import dev.chrysalis.app.cli.option.Workplace;
import dev.chrysalis.app.cli.terminal.ExitCode;
import dev.chrysalis.app.cli.terminal.Json;
import dev.chrysalis.app.cli.terminal.Terminal;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.plan.Answer;
import dev.chrysalis.plan.Decision;
import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.PlanRequest;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.project.Project;
import dev.chrysalis.schema.ObjectId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a release that makes PROD what DEV is. */
@Command(name = "plan", description = "Plan a release that makes PROD what DEV is, and write it into the project. Open questions are"
        + " listed and end with 3; --yes takes the recommended answers.", mixinStandardHelpOptions = true)
public final class PlanCommand implements Callable<Integer> {

    private final Workplace workplace;

    @Mixin
    private ProjectOption projectOption;

    @Mixin
    private JsonOption json;

    @Parameters(paramLabel = "RELEASE", description = "The name that the release gets: 2026.11-message-time.")
    private String release;

    @Option(names = "--dev", required = true, paramLabel = "E", description = "What PROD shall become.")
    private String dev;

    @Option(names = "--prod", required = true, paramLabel = "E", description = "What is there now.")
    private String prod;

    @Option(names = {"-y", "--yes"}, description = "Take the recommended answer of every open question.")
    private boolean yes;

    @Option(names = "--include-drift", description = "Take in what was changed on PROD itself since its last release; it is left out else.")
    private boolean includeDrift;

    @Option(names = "--owners", description = "Take in owners and privileges, too; they are left as they are else.")
    private boolean owners;

    @Mixin
    private AnswersOption answers;

    public PlanCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        json.silence(workplace.terminal());
        Optional<Project> known = projectOption.openIfThere(workplace);
        Project project = known.orElseGet(projectOption::fresh);
        Target after = workplace.target(project, dev);
        Target before = workplace.target(project, prod);
        workplace.refuseSame(after, before);
        Comparison comparison = workplace.compare(known, after, before, owners);
        PlanOutcome outcome = plan(project, comparison, after.database(), before.database());
        asked(outcome).ifPresent(answers::mustBeAmong);
        toWrite(outcome, project).ifPresent(planned -> {
            if (known.isEmpty()) {
                workplace.engine().write(project);
            }
            workplace.engine().write(project, planned);
        });
        comparison.notUnderstood().forEach(object -> workplace.terminal().say(ChangeText.line(object)));
        return tell(outcome, comparison).number();
    }

    /** Two equal databases make a release without steps, so that a pipeline may run whatever was planned. */
    private Optional<Release> toWrite(PlanOutcome outcome, Project project) {
        Optional<Release> known = project.release(release);
        if (outcome instanceof PlanOutcome.Planned planned) {
            return Optional.of(known.map(before -> before.plannedAnew(planned.release())).orElse(planned.release()));
        }
        boolean nothing = outcome instanceof PlanOutcome.NothingToPlan && known.isEmpty();
        return nothing ? Optional.of(Release.named(release)) : Optional.empty();
    }

    private static Optional<List<Decision>> asked(PlanOutcome outcome) {
        return outcome instanceof PlanOutcome.Planned planned ? Optional.of(planned.decisions()) : Optional.empty();
    }

    private PlanOutcome plan(Project project, Comparison comparison, Database after, Database before) {
        List<Answer> known = answers.over(project.release(release).map(Release::answers).orElse(List.of()));
        return workplace.engine().plan(new PlanRequest(release, comparison, chosen(comparison), known, yes, project.limits(),
                project.release(release).flatMap(Release::versions)), after, before);
    }

    private Optional<Set<ObjectId>> chosen(Comparison comparison) {
        return includeDrift ? Optional.of(comparison.changes().stream().map(SchemaChange::subject).collect(Collectors.toSet()))
                : Optional.empty();
    }

    private ExitCode tell(PlanOutcome outcome, Comparison comparison) {
        Terminal terminal = workplace.terminal();
        if (outcome instanceof PlanOutcome.Planned planned) {
            json.answer(terminal, planned(planned), () -> sayPlanned(planned));
            return ExitCode.DONE;
        }
        if (outcome instanceof PlanOutcome.Undecided undecided) {
            json.answer(terminal, new Json().put("outcome", "undecided").putAll("decisions", undecided.open(), PlanCommand::decision),
                    () -> sayOpen(undecided));
            return ExitCode.ANSWER_NEEDED;
        }
        if (outcome instanceof PlanOutcome.Refused refused) {
            json.answer(terminal, new Json().put("outcome", "refused").putAll("refusals", refused.refusals(),
                    refusal -> new Json().put("subject", refusal.subject()).put("reason", refusal.reason())), () -> {
                refused.refusals().forEach(refusal -> terminal.answer(refusal.subject() + ": " + refusal.reason()));
                terminal.answer("Nothing was written, so that no plan is silently incomplete.");
            });
            return ExitCode.ANSWER_NEEDED;
        }
        json.answer(terminal, new Json().put("outcome", "nothing"), () -> terminal.answer(comparison.equal()
                ? "Both databases are equal: there is nothing to plan."
                : "All that differs was changed on PROD itself; take it in with --include-drift, or make it on DEV too."));
        return ExitCode.DONE;
    }

    private void sayPlanned(PlanOutcome.Planned planned) {
        Terminal terminal = workplace.terminal();
        ReleaseText.lines(planned.release()).forEach(terminal::answer);
        planned.notices().forEach(terminal::answer);
        planned.scope().takenIn().forEach(change -> terminal.answer("needed: " + ChangeText.line(change)));
        planned.scope().leftOut().forEach(change -> terminal.answer("left out: " + ChangeText.line(change)));
        terminal.answer("Written to releases/" + release + ".");
    }

    private void sayOpen(PlanOutcome.Undecided undecided) {
        Terminal terminal = workplace.terminal();
        for (Decision decision : undecided.open()) {
            terminal.answer(decision.question() + " [" + decision.id() + "]");
            decision.evidence().forEach(evidence -> terminal.answer("    " + evidence));
            decision.options().forEach(option -> {
                terminal.answer("  " + (option.key().equals(decision.recommended()) ? "* " : "  ")
                        + option.key() + ": " + option.title() + (option.price().isEmpty() ? "" : " (" + option.price() + ")"));
                option.proposed().forEach((name, value) -> terminal.answer("        " + name + " = " + value));
            });
        }
        answers.notAmong(undecided.asked()).forEach(terminal::answer);
        terminal.answer("Nothing was written. Answer in the window or with --answer \"DECISION=CHOICE\", or take the answers marked *"
                + " with --yes.");
    }

    private static Json planned(PlanOutcome.Planned planned) {
        return new Json().put("outcome", "planned").put("release", planned.release().name())
                .putAll("phases", planned.release().phases(), PlanCommand::phase)
                .putAll("decisions", planned.decisions(), PlanCommand::decision)
                .putAll("needed", planned.scope().takenIn(), PlanCommand::change)
                .putAll("leftOut", planned.scope().leftOut(), PlanCommand::change).put("notices", planned.notices());
    }

    private static Json change(SchemaChange change) {
        return new Json().put("fact", ChangeText.fact(change)).put("subject", change.subject());
    }

    private static Json phase(Phase phase) {
        return new Json().put("phase", phase.name().folder()).putAll("steps", phase.steps(), PlanCommand::step);
    }

    private static Json step(Step step) {
        return new Json().put("step", step.id().path()).put("title", step.title()).put("pointOfNoReturn", step.isPointOfNoReturn());
    }

    private static Json decision(Decision decision) {
        return new Json().put("id", decision.id()).put("question", decision.question()).put("evidence", decision.evidence())
                .put("recommended", decision.recommended()).putAll("options", decision.options(), option ->
                        new Json().put("key", option.key()).put("title", option.title()).put("price", option.price())
                                .put("proposed", option.proposed()));
    }
}
