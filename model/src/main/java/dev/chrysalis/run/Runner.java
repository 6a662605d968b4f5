package dev.chrysalis.run;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.journal.PhaseEvent;
import dev.chrysalis.journal.PhaseProgress;
import dev.chrysalis.journal.ReleaseEvent;
import dev.chrysalis.journal.ReleaseProgress;
import dev.chrysalis.journal.ReleaseState;
import dev.chrysalis.journal.StepState;
import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.run.guard.AcceptedFindings;
import dev.chrysalis.run.guard.Collision;
import dev.chrysalis.run.guard.DriftGuard;
import dev.chrysalis.run.guard.FolderFindings;
import dev.chrysalis.run.guard.OwnTransactions;
import dev.chrysalis.run.guard.PauseGuard;
import dev.chrysalis.run.guard.RolloutGate;
import dev.chrysalis.run.guard.StartRules;
import dev.chrysalis.run.guard.StopRules;
import dev.chrysalis.run.party.Operator;
import dev.chrysalis.run.party.RunControl;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.request.RunRequest;
import dev.chrysalis.run.request.Workplace;
import dev.chrysalis.run.session.Postponement;
import dev.chrysalis.run.session.RunSession;
import dev.chrysalis.schema.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Performs a release on a database, from wherever its journal says that it stands. */
public final class Runner {

    private final Workplace workplace;

    public Runner(Workplace workplace) {
        this.workplace = workplace;
    }

    /**
     * Goes forward on the caller's thread.
     *
     * @param present the schema of the target as it is; asked for only where the release says what it was planned for
     * @throws ChrysalisException where the database cannot be run on at all: somebody else runs, a right is missing, the journal is
     *                            broken; a step that fails is an outcome
     */
    public RunOutcome run(Database target, RunRequest request, Supplier<Schema> present, Operator operator, RunObserver observer,
                          RunControl control) {
        RunSession.Party party = new RunSession.Party(operator, observer, control, workplace.random());
        try (RunSession session = RunSession.open(target, request.limits(), workplace.clock(), workplace.origin(operator), party)) {
            return new Performance(session, request, present).perform();
        }
    }

    /** One run that may go on. */
    private static final class Performance {

        private static final String TAKE_BACK = "Take the change back; where it is meant, run it with --accept-changes. ";

        private final RunSession session;
        private final RunRequest request;
        private final Release release;
        private final StopRules stops;
        private final DriftGuard guard;
        private final AcceptedFindings accepted;

        Performance(RunSession session, RunRequest request, Supplier<Schema> present) {
            this.session = session;
            this.request = request;
            this.release = request.release();
            this.stops = new StopRules(request.stopAt(), session.party().control(), session.logbook().clock());
            this.guard = new DriftGuard(session.logbook(), session.sql(), release, present);
            this.accepted = new AcceptedFindings(session, release.name());
        }

        RunOutcome perform() {
            return refusal().orElseGet(() -> {
                if (progress().state() == ReleaseState.PLANNED) {
                    session.record(new ReleaseEvent.ReleaseStarted(release.name(), release.title()));
                }
                return phases();
            });
        }

        private Optional<RunOutcome> refusal() {
            return new StartRules(session.logbook().state()).refusal(request).or(this::ownTransactions).or(this::edits)
                    .or(() -> progress().state() == ReleaseState.PLANNED ? collision().or(() -> drift(PhaseName.EXPAND))
                            : Optional.empty());
        }

        private Optional<RunOutcome> ownTransactions() {
            return new OwnTransactions(session.sql()).refusal(release.steps().filter(step -> !isDone(step)).toList());
        }

        private Optional<RunOutcome> collision() {
            return new Collision(session.logbook().entries()).of(release.name(), release::plannedFor)
                    .map(finding -> new RunOutcome.Refused(finding, "Run the contract of the earlier one first."));
        }

        private Optional<RunOutcome> drift(PhaseName phase) {
            return unlessAccepted(guard.finding(phase), phase == PhaseName.EXPAND
                    ? "Compare it with what was planned for and plan the release again."
                    : TAKE_BACK + "Nothing of " + phase.folder() + " was begun.");
        }

        private Optional<RunOutcome> unlessAccepted(Optional<String> drift, String remedy) {
            return drift.filter(finding -> !accepted.drift(finding)).map(finding -> new RunOutcome.Refused(finding, remedy));
        }

        private Optional<RunOutcome> edits() {
            List<String> findings = FolderFindings.of(release, progress());
            return accepted.edits(findings) ? Optional.empty()
                    : Optional.of(new RunOutcome.Refused(String.join(" ", findings),
                            "Restore the files as they were applied; where the difference is meant, run it with --accept-changes."));
        }

        private RunOutcome phases() {
            for (Phase phase : release.phases()) {
                if (phase.name().compareTo(request.through()) <= 0) {
                    Optional<RunOutcome> end = progress().isComplete(phase) ? Optional.empty() : perform(phase);
                    if (end.isPresent()) {
                        return end.get();
                    }
                }
            }
            if (request.through() == PhaseName.CONTRACT && progress().state() != ReleaseState.CLOSED) {
                Optional<RunOutcome> unfinished = shortfall();
                if (unfinished.isPresent()) {
                    return unfinished.get();
                }
                session.record(new ReleaseEvent.ReleaseClosed(release.name()));
            }
            return new RunOutcome.Finished(request.through());
        }

        private Optional<RunOutcome> shortfall() {
            Optional<String> unmeant = guard.shortfall().filter(finding -> !guard.mayBeMeant() || !accepted.drift(finding));
            return release.steps().reduce((first, last) -> last).flatMap(last -> unmeant.map(finding -> new RunOutcome.Failed(last,
                    new ChrysalisException(FaultCode.STEP_FAILED, finding, "Nothing of it was undone, and the release stays open.",
                            (guard.mayBeMeant() ? "Where that is meant, run it again with --accept-changes; else plan"
                                    : "Plan") + " what is left as a release of its own, or mend it by hand and run this one again to"
                                    + " close it."))));
        }

        private Optional<RunOutcome> perform(Phase phase) {
            if (progress().phase(phase.name()).isEmpty()) {
                Optional<RunOutcome> drift = phase.name() == PhaseName.EXPAND ? Optional.empty() : drift(phase.name());
                if (drift.isPresent()) {
                    return drift;
                }
                session.record(new PhaseEvent.PhaseStarted(release.name(), phase.name()));
            }
            Postponement order = new Postponement(phase.steps().stream().filter(step -> !isDone(step)).toList());
            session.follow(order);
            PauseGuard pauses = new PauseGuard(session.logbook(), guard, release.name(), phase);
            for (Optional<Step> next = order.next(); next.isPresent(); next = order.next()) {
                Step step = next.get();
                Optional<RunOutcome> end = stops.before(step)
                        .or(() -> unlessAccepted(pauses.finding(step), TAKE_BACK + "Nothing behind the pause was begun."))
                        .or(() -> perform(step, pauses));
                if (end.isPresent() && !order.isPutOff(next.get())) {
                    return end;
                }
            }
            RolloutGate gate = new RolloutGate(session, release, phase);
            if (!gate.opens()) {
                return Optional.of(new RunOutcome.RolloutUnconfirmed(release.name()));
            }
            Instant started = progress().phase(phase.name()).map(PhaseProgress::started).orElse(session.logbook().clock().instant());
            Duration took = Duration.between(started, session.logbook().clock().instant());
            session.record(Stream.of(gate.word().stream(), guard.note(phase.name()).stream(),
                    Stream.of(new PhaseEvent.PhaseFinished(release.name(), phase.name(), took.isNegative() ? Duration.ZERO : took)))
                    .flatMap(events -> events).toList());
            return Optional.empty();
        }

        private Optional<RunOutcome> perform(Step step, PauseGuard pauses) {
            Optional<RunOutcome> end = session.refusalToBegin(step).or(() -> {
                pauses.noteAtBeginning(step).ifPresent(session::record);
                return new StepForward(session, request).perform(step);
            });
            if (end.isEmpty()) {
                stops.performed(step);
                session.order().performed(step);
            }
            return end;
        }

        private boolean isDone(Step step) {
            return progress().step(step.id()).state() == StepState.DONE;
        }

        private ReleaseProgress progress() {
            return session.logbook().state().release(release.name());
        }
    }
}
