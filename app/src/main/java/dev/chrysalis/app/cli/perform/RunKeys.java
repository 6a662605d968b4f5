package dev.chrysalis.app.cli.perform;

import dev.chrysalis.app.cli.terminal.Terminal;
import dev.chrysalis.dialect.server.Blocker;
import dev.chrysalis.run.party.RunControl;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a person may type while a run goes, each with Enter: a letter for what is asked of the run. A session is only ended after its
 * number was typed.
 */
final class RunKeys {

    static final String WHILE_WAITING = "r tries again now, l does what may come before it first, e ends the session in the way,"
            + " s stops after this step, Ctrl+C stops now";
    static final String WHILE_FILLING = "p pauses and goes on, + is faster, - is slower, s stops after this step, Ctrl+C stops now";

    private final Terminal terminal;
    private final RunControl control;
    private final Supplier<List<Blocker>> inTheWay;
    private final Map<String, Runnable> requests;
    private Optional<Blocker> ending = Optional.empty();

    /** @param inTheWay whom the run waits for just now */
    RunKeys(Terminal terminal, RunControl control, Supplier<List<Blocker>> inTheWay) {
        this.terminal = terminal;
        this.control = control;
        this.inTheWay = inTheWay;
        this.requests = Map.of("r", control::retryNow, "l", control::putOff, "e", this::askToEnd, "s", this::stop, "p", this::pause,
                "+", control::faster, "-", control::slower);
    }

    void listen() {
        terminal.listen(this::typed);
    }

    void typed(String line) {
        Optional<Blocker> asked = ending;
        ending = Optional.empty();
        if (asked.isPresent() && line.equals(asked.get().session())) {
            control.end(asked.get());
        } else {
            Optional.ofNullable(requests.get(line)).ifPresent(Runnable::run);
        }
    }

    private void askToEnd() {
        ending = inTheWay.get().stream().filter(Blocker::endable).findFirst();
        terminal.say(ending.map(blocker -> "          Ending session " + blocker.session() + " of " + blocker.user()
                        + " takes its transaction back. Type " + blocker.session() + " to end it:")
                .orElse("          Nobody is in the way whom this user may end."));
    }

    private void stop() {
        control.stopAfterStep();
        terminal.say("          stops after this step");
    }

    private void pause() {
        if (control.isPaused()) {
            control.resume();
        } else {
            control.pause();
        }
        terminal.say(control.isPaused() ? "          paused; p goes on" : "          goes on");
    }
}
