package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.dialog.ConfirmByTyping;
import dev.chrysalis.app.ui.dialog.Confirmation;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.project.environment.Environment;
import dev.chrysalis.run.party.Operator.CutOffAnswer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be done next in each state of the board; empty where nothing can. */
final class PrimaryOffers implements BoardState.Visitor<Optional<PrimaryOffer>> {

    private final WindowViewModel model;
    private final Messages messages;
    private final ConfirmByTyping confirm;

    PrimaryOffers(WindowViewModel model, Messages messages, ConfirmByTyping confirm) {
        this.model = model;
        this.messages = messages;
        this.confirm = confirm;
    }

    @Override
    public Optional<PrimaryOffer> idle(BoardState.Idle state) {
        return Optional.empty();
    }

    @Override
    public Optional<PrimaryOffer> ready(BoardState.Ready state) {
        boolean begun = model.board().steps().stream().anyMatch(step -> step.progress().mayHaveEffect());
        return PrimaryOffer.of(Icon.PLAY,
                messages.get(begun ? "window.goOn" : "window.run", within(model.phaseProperty().get()), environment()),
                () -> model.run(false));
    }

    @Override
    public Optional<PrimaryOffer> running(BoardState.Running state) {
        return underWay(state);
    }

    @Override
    public Optional<PrimaryOffer> waitingForLock(BoardState.WaitingForLock state) {
        return orWait(messages.get("window.tryAgain", number(state)));
    }

    @Override
    public Optional<PrimaryOffer> waitingAtGate(BoardState.WaitingAtGate state) {
        return orWait(messages.get("window.checkAgain"));
    }

    @Override
    public Optional<PrimaryOffer> waitingForPerson(BoardState.WaitingForPerson state) {
        return PrimaryOffer.of(Icon.TICK, messages.get(model.goingBack() ? "window.confirmUndo" : "window.confirmStep", number(state)),
                () -> model.hand().answer(CutOffAnswer.MARK_DONE));
    }

    @Override
    public Optional<PrimaryOffer> beforePointOfNoReturn(BoardState.BeforePointOfNoReturn state) {
        return PrimaryOffer.of(Icon.POINT_OF_NO_RETURN, messages.get("window.passStep", number(state), environment()),
                () -> askToPass(state.current()));
    }

    @Override
    public Optional<PrimaryOffer> cutOff(BoardState.CutOff state) {
        return PrimaryOffer.of(Icon.TICK, messages.get("window.cutOff.done"), () -> model.hand().answer(CutOffAnswer.MARK_DONE));
    }

    /** Whoever presses Enter without reading changes nothing. */
    @Override
    public Optional<PrimaryOffer> changesFound(BoardState.ChangesFound state) {
        return PrimaryOffer.of(Icon.STOP, messages.get("window.changes.stop"), () -> model.hand().answer(CutOffAnswer.STOP));
    }

    @Override
    public Optional<PrimaryOffer> failed(BoardState.Failed state) {
        if (model.goingBack()) {
            PhaseName to = state.step().orElseThrow().id().phase();
            return PrimaryOffer.of(Icon.UNDO, messages.get("window.undoAgain", number(state), within(to)), () -> model.rollBack(to));
        }
        return PrimaryOffer.of(Icon.REFRESH, messages.get("window.tryAgain", number(state)), () -> model.run(false));
    }

    @Override
    public Optional<PrimaryOffer> toFinish(BoardState.ToFinish state) {
        return PrimaryOffer.of(Icon.TICK, messages.get("window.toFinish.go." + state.phase().folder()), () -> model.run(false));
    }

    @Override
    public Optional<PrimaryOffer> phaseDone(BoardState.PhaseDone state) {
        return PrimaryOffer.of(Icon.ARROW_RIGHT, messages.get("window.whatNext"), model::goOn);
    }

    @Override
    public Optional<PrimaryOffer> rollingBack(BoardState.RollingBack state) {
        return underWay(state);
    }

    private Optional<PrimaryOffer> underWay(BoardState state) {
        return Optional.of(new PrimaryOffer(Icon.RUNNING, messages.get(model.goingBack() ? "window.rollingBack.button" : "window.running",
                number(state)), "", Optional.empty()));
    }

    private Optional<PrimaryOffer> orWait(String text) {
        return Optional.of(new PrimaryOffer(Icon.REFRESH, text, messages.get("window.orWait"), Optional.of(model.hand()::retryNow)));
    }

    private void askToPass(Step step) {
        Environment target = model.target().orElseThrow();
        String reason = step.undo() instanceof Undo.Impossible impossible ? messages.engine(impossible.reason()) : "";
        long done = model.board().steps().stream().filter(BoardStep::done).count();
        confirm.ask(new Confirmation(messages.get("window.noWayBack.title"),
                        messages.get("window.noWayBack.sentence", step.id().number(), messages.title(step), reason).strip(),
                        List.of(messages.get("window.noWayBack.held", done)), messages.get("window.noWayBack.until"), step.id().release(),
                        messages.get("window.passStep", step.id().number(), environment()), target.name(), target.production()),
                () -> model.hand().answer(CutOffAnswer.MARK_DONE), () -> model.hand().answer(CutOffAnswer.STOP));
    }

    private static String number(BoardState state) {
        return state.step().map(step -> step.id().number()).orElse("");
    }

    private String within(PhaseName phase) {
        return messages.get("phase.within." + phase.folder());
    }

    private String environment() {
        return model.target().map(target -> target.name().toUpperCase(Locale.ROOT)).orElse("");
    }
}
