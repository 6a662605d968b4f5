package dev.chrysalis.app.cli.perform;

import dev.chrysalis.app.cli.option.DatabaseCommand;
import dev.chrysalis.app.cli.option.Target;
import dev.chrysalis.app.cli.option.Workplace;
import dev.chrysalis.app.cli.terminal.ExitCode;
import dev.chrysalis.app.cli.terminal.Interruption;
import dev.chrysalis.app.cli.terminal.Json;
import dev.chrysalis.app.ui.text.Figures;
import dev.chrysalis.dialect.server.Blocker;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.ledger.HiddenObject;
import dev.chrysalis.project.Project;
import dev.chrysalis.run.party.RunControl;
import dev.chrysalis.run.request.RunOutcome;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The ledger of what is hidden and not dropped yet. */
@Command(name = "hidden", description = "Say what releases hid and did not drop yet, or give one of it back.",
        mixinStandardHelpOptions = true)
public final class HiddenCommand extends DatabaseCommand {

    @Option(names = "--restore", paramLabel = "NAME",
            description = "Give this one back under its name: public.orders.note, or note where that is clear.")
    private Optional<String> restore = Optional.empty();

    public HiddenCommand(Workplace workplace) {
        super(workplace);
    }

    @Override
    protected ExitCode ask(Project project, Target target) {
        List<HiddenObject> hidden = engine().hidden(target.database(), project);
        if (restore.isPresent()) {
            return restore(project, target, named(hidden, restore.get()));
        }
        answer(new Json().putAll("hidden", hidden, HiddenCommand::asJson), () -> say(hidden));
        return ExitCode.DONE;
    }

    private ExitCode restore(Project project, Target target, HiddenObject object) {
        RunControl control = new RunControl();
        TerminalOperator operator = new TerminalOperator(terminal(), true, target.environment().production());
        RunOutcome outcome = Interruption.cancelling(control, () -> engine().unhide(target.database(), project, object, operator,
                new RunNarration(terminal(), Clock.system(project.zone())), control));
        OutcomeText text = OutcomeText.of(outcome, object.name().formerWords() + " is back.");
        answer(text.json(), () -> text.say(terminal()));
        return text.code();
    }

    private static HiddenObject named(List<HiddenObject> hidden, String name) {
        List<HiddenObject> found = hidden.stream().filter(object -> {
            String words = object.name().formerWords();
            return words.substring(words.indexOf(' ') + 1).equalsIgnoreCase(name) || object.name().formerName().equalsIgnoreCase(name);
        }).toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        List<HiddenObject> choice = found.isEmpty() ? hidden : found;
        throw new ChrysalisException(FaultCode.BAD_REQUEST, found.isEmpty() ? "Nothing is hidden that was called " + name + "."
                : name + " is not the only one of its name.", "Nothing was changed.", choice.isEmpty()
                ? "Nothing is hidden on this database."
                : "Hidden are: " + choice.stream().map(object -> object.name().formerWords()).collect(Collectors.joining(", ")) + ".");
    }

    private void say(List<HiddenObject> hidden) {
        for (HiddenObject object : hidden) {
            terminal().answerWords(object.name().formerWords() + object.since().map(since -> ", hidden since " + since).orElse("")
                    + object.hiddenBy().map(step -> " by " + step).orElse(", by a step that is not in this project"));
            terminal().answerWords("    now called " + object.name().name()
                    + (object.name().bytes() < 0 ? "" : ", about " + Figures.ENGLISH.bytes(object.name().bytes()))
                    + object.name().lastUse().map(at -> ", last used " + at)
                            .orElse(", when it was used last the server does not know"));
            object.askedBy().forEach(session -> terminal().answer("    " + asked(session)));
        }
        terminal().answer(hidden.isEmpty() ? "Nothing is hidden."
                : "Give one back with --restore NAME. Who asked for it is told from the sessions that are open now; the server's log"
                + " knows the rest.");
    }

    private static String asked(Blocker session) {
        return "session " + session.session() + " of " + session.user()
                + (session.application().isBlank() ? "" : " (" + session.application() + ")")
                + " still names it: " + session.query().strip().replaceAll("\\s+", " ");
    }

    private static Json asJson(HiddenObject object) {
        return new Json().put("kind", object.name().kind()).put("holder", object.name().holder()).put("name", object.name().formerName())
                .put("hiddenAs", object.name().name()).put("bytes", object.name().bytes())
                .put("lastUse", object.name().lastUse().map(Object::toString)).put("since", object.since().map(Object::toString))
                .put("step", object.hiddenBy().map(Object::toString))
                .putAll("askedBy", object.askedBy(), session -> new Json().put("session", session.session()).put("user", session.user())
                        .put("application", session.application()).put("query", session.query()));
    }
}
