package dev.chrysalis.app.cli.perform;

import dev.chrysalis.app.cli.terminal.Terminal;
import dev.chrysalis.app.ui.text.Figures;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.run.party.RunControl;
import dev.chrysalis.run.request.RunOutcome;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Begins a run again while what stops it may pass by itself: a lock, a lost connection, a gate, somebody else's run. */
final class Persistence {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Set<FaultCode> PASSING = Set.of(FaultCode.LOCK_NOT_GRANTED, FaultCode.CONNECTION_LOST,
            FaultCode.SERVER_UNREACHABLE, FaultCode.RUN_IN_PROGRESS);

    private final Terminal terminal;
    private final RunControl control;
    private final Duration limit;
    private final long begunNanos = System.nanoTime();

    /** @param limit after which it is not begun again; zero for once only */
    Persistence(Terminal terminal, RunControl control, Duration limit) {
        this.terminal = terminal;
        this.control = control;
        this.limit = limit;
    }

    RunOutcome perform(Supplier<RunOutcome> run) {
        for (Duration pause = FIRST_PAUSE; ; pause = longer(pause)) {
            Optional<RunOutcome> outcome = Optional.empty();
            String reason;
            try {
                outcome = Optional.of(run.get());
                reason = passing(outcome.get()).orElse("");
            } catch (ChrysalisException e) {
                if (!PASSING.contains(e.code()) || isOver(pause)) {
                    throw e;
                }
                reason = e.getMessage();
            }
            if (outcome.isPresent() && (reason.isEmpty() || isOver(pause))) {
                return outcome.get();
            }
            terminal.say(reason);
            terminal.say("Runs again in " + Figures.ENGLISH.time(pause) + ", and gives up in " + Figures.ENGLISH.time(left()) + ".");
            if (!await(pause)) {
                return outcome.orElseGet(() -> new RunOutcome.Stopped("It was cancelled while it waited to run again."));
            }
        }
    }

    private static Optional<String> passing(RunOutcome outcome) {
        if (outcome instanceof RunOutcome.GateClosed closed) {
            return Optional.of(closed.reason());
        }
        return outcome instanceof RunOutcome.Failed failed && PASSING.contains(failed.failure().code())
                ? Optional.of(failed.failure().getMessage()) : Optional.empty();
    }

    private boolean isOver(Duration pause) {
        return control.isCancelled() || left().compareTo(pause) < 0;
    }

    private Duration left() {
        return limit.minusNanos(System.nanoTime() - begunNanos);
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private boolean await(Duration pause) {
        try {
            return control.await(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
