package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.dialog.ConfirmByTyping;
import dev.chrysalis.app.ui.text.Figures;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.dialect.server.Blocker;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.plan.LockFact;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.run.party.BackfillProgress;
import dev.chrysalis.run.party.StatementLook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;

/** What the board tells in each of its states: what is waited for, what went wrong, how far it is. */
final class Notices implements BoardState.Visitor<List<Notice>> {

    private final WindowViewModel model;
    private final Messages messages;
    private final BlockerList blockers;

    Notices(WindowViewModel model, Messages messages, ConfirmByTyping confirm) {
        this.model = model;
        this.messages = messages;
        this.blockers = new BlockerList(model, messages, confirm);
    }

    @Override
    public List<Notice> idle(BoardState.Idle state) {
        return atRest(state);
    }

    @Override
    public List<Notice> ready(BoardState.Ready state) {
        List<Notice> all = new ArrayList<>(atRest(state));
        if (!model.findings().isEmpty()) {
            all.add(Notice.of("warn", Icon.CAUTION, messages.get("window.findings"), lines(model.findings())));
        }
        return all;
    }

    @Override
    public List<Notice> running(BoardState.Running state) {
        return underWay(state);
    }

    @Override
    public List<Notice> waitingForLock(BoardState.WaitingForLock state) {
        String table = state.current().lock().map(LockFact::table).orElse("");
        return List.of(Notice.of("warn", Icon.WAITING_FOR_LOCK, messages.get("window.lock.title", table),
                messages.get("window.lock.sentence", state.tries())).until(state.nextTry()).above(named(state.blockers())));
    }

    @Override
    public List<Notice> waitingAtGate(BoardState.WaitingAtGate state) {
        return List.of(Notice.of("warn", Icon.RUNNING, messages.get("window.gate.title"), messages.engine(state.why()))
                .until(state.nextTry()));
    }

    @Override
    public List<Notice> waitingForPerson(BoardState.WaitingForPerson state) {
        return List.of(Notice.of("plain", Icon.PERSON, messages.get(state.undoing() ? "window.person.undo" : "window.person.title"),
                messages.engine(state.instructions().strip())));
    }

    @Override
    public List<Notice> beforePointOfNoReturn(BoardState.BeforePointOfNoReturn state) {
        return underWay(state);
    }

    @Override
    public List<Notice> cutOff(BoardState.CutOff state) {
        return List.of(Notice.of("warn", Icon.CAUTION, messages.get("window.cutOff.title"), messages.get("window.cutOff.sentence")));
    }

    @Override
    public List<Notice> changesFound(BoardState.ChangesFound state) {
        String findings = lines(state.findings());
        return List.of(Notice.of("warn", Icon.CAUTION, messages.get("window.changes.question"),
                findings + "\n" + messages.get("window.changes.kept")).above(List.of(copying(findings))));
    }

    @Override
    public List<Notice> failed(BoardState.Failed state) {
        ChrysalisException fault = state.fault();
        return List.of(Notice.of("bad", Icon.FAILED, messages.engine(fault.getMessage()),
                        messages.engine(fault.databaseState()) + " " + messages.engine(fault.remedy()))
                .above(List.of(copying(fault.code() + "\n" + fault.getMessage() + "\n" + fault.databaseState() + "\n" + fault.remedy()))));
    }

    @Override
    public List<Notice> toFinish(BoardState.ToFinish state) {
        return List.of(Notice.of("plain", Icon.PERSON, messages.get("window.toFinish." + state.phase().folder()),
                messages.get("window.toFinish.sentence." + state.phase().folder())));
    }

    @Override
    public List<Notice> phaseDone(BoardState.PhaseDone state) {
        return List.of(Notice.of("ok", Icon.DONE, messages.get("window.done.title"), messages.get("window.done.sentence")));
    }

    @Override
    public List<Notice> rollingBack(BoardState.RollingBack state) {
        return List.of(Notice.of("plain", Icon.UNDO, messages.get("window.rollingBack.title"),
                messages.get("window.rollingBack.sentence")));
    }

    private List<Notice> atRest(BoardState state) {
        List<Notice> all = new ArrayList<>(underWay(state));
        model.othersRun().ifPresent(runner ->
                all.add(Notice.of("plain", Icon.RUNNING, messages.get("window.others"), messages.engine(runner))));
        return all;
    }

    private List<Notice> underWay(BoardState state) {
        List<Notice> all = new ArrayList<>();
        model.board().fillProperty().get().map(this::fill).ifPresent(all::add);
        model.board().lookProperty().get().flatMap(this::look).ifPresent(all::add);
        state.step().map(Step::action).filter(StepAction.Manual.class::isInstance).map(StepAction.Manual.class::cast)
                .map(this::manual).ifPresent(all::add);
        return all;
    }

    private Notice fill(BackfillProgress progress) {
        String total = progress.estimatedRows() < 0 ? "" : messages.get("window.fill.of", Figures.count(progress.estimatedRows()));
        String speed = messages.get("window.fill.speed", Figures.count(Math.round(progress.rowsPerSecond())),
                Figures.count(progress.batch()))
                + progress.left().map(left -> " · " + messages.get("window.progress.left", messages.figures().time(left))).orElse("");
        return Notice.of("plain", Icon.BACKFILL, messages.get("window.fill.title", Figures.count(progress.rows()), total),
                        progress.paused().isEmpty() ? speed : messages.engine(progress.paused()))
                .beside(pace())
                .above(share(progress.estimatedRows() > 0 ? progress.rows() / (double) progress.estimatedRows() : -1));
    }

    private Node pace() {
        Button slower = new Button(messages.get("window.slower"));
        slower.setOnAction(event -> model.hand().slower());
        Button faster = new Button(messages.get("window.faster"));
        faster.setOnAction(event -> model.hand().faster());
        HBox pace = new HBox(6, slower, faster);
        pace.setMinWidth(HBox.USE_PREF_SIZE);
        return pace;
    }

    /** What the server tells of a statement that takes its time. */
    private Optional<Notice> look(StatementLook look) {
        if (!look.blockers().isEmpty()) {
            return Optional.of(Notice.of("warn", Icon.WAITING_FOR_LOCK, messages.get("window.blocked.title"),
                    messages.get("window.blocked.sentence")).above(named(look.blockers())));
        }
        String left = look.left().map(time -> messages.get("window.progress.left", messages.figures().time(time))).orElse("");
        return look.progress().map(progress -> Notice.of("plain", Icon.RUNNING, progress.stage(), left).above(share(progress.share())));
    }

    private Notice manual(StepAction.Manual manual) {
        return Notice.of("plain", manual.soak().isPresent() ? Icon.SOAKING : Icon.PERSON,
                manual.soak().map(soak -> messages.get("window.soak.title", messages.figures().time(soak)))
                        .orElseGet(() -> messages.get("window.person.next")), messages.engine(manual.instructions().strip()));
    }

    private List<Node> named(List<Blocker> waitedFor) {
        if (waitedFor.isEmpty()) {
            return List.of();
        }
        blockers.show(waitedFor);
        return List.of(blockers);
    }

    /** @param share of all; negative where it is not known */
    private static List<Node> share(double share) {
        if (share < 0) {
            return List.of();
        }
        ProgressBar bar = new ProgressBar(Math.min(1, share));
        bar.setMaxWidth(Double.MAX_VALUE);
        return List.of(bar);
    }

    private Button copying(String text) {
        Button copy = new Button(messages.get("fault.copy"), Icon.COPY.node());
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        return copy;
    }

    private String lines(Collection<String> findings) {
        return findings.stream().map(finding -> messages.engine(finding, model.zone())).collect(Collectors.joining("\n"));
    }
}
