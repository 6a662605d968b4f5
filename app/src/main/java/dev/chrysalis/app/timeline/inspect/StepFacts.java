package dev.chrysalis.app.timeline.inspect;

import dev.chrysalis.app.timeline.scene.model.Standing;
import dev.chrysalis.app.timeline.scene.model.TimelineStep;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.Marks;
import dev.chrysalis.app.ui.control.Sentence;
import dev.chrysalis.app.ui.control.SqlView;
import dev.chrysalis.app.ui.text.Figures;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.LockFact;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.simulate.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the inspector says of a step: what it runs, its way back, its lock, what was measured. */
final class StepFacts {

    private static final int MOST_LINES = 14;

    private final Map<String, Simulation> simulations;
    private final Messages messages;

    /** @param simulations the last rehearsal of each release */
    StepFacts(Map<String, Simulation> simulations, Messages messages) {
        this.simulations = simulations;
        this.messages = messages;
    }

    /** @param actions what can be done with what it runs */
    void tell(TimelineStep step, Sections sections, Node... actions) {
        if (step.step().isPointOfNoReturn()) {
            sections.plain(noWayBack(step));
        }
        sections.add(step.step().action().accept(new ActionTitle(messages)), List.of(step.step().action().accept(new ActionView(messages))),
                actions);
        sections.add(messages.get("timeline.axis.wayback"), List.of(step.step().undo().accept(new UndoView(messages))));
        step.step().lock().ifPresent(lock -> sections.add(messages.get("timeline.inspector.lock"), List.of(lock(lock))));
        figures(step, sections);
        sections.add(messages.get("timeline.inspector.hazards"), Sections.hazards(step.step().hazards(), messages));
        if (!step.progress().detail().isBlank()) {
            sections.add(messages.get("timeline.inspector.said"), List.of(Sentence.muted(messages.engine(step.progress().detail()))));
        }
    }

    private Node noWayBack(TimelineStep step) {
        Label title = new Sentence(messages.get(step.standing() == Standing.DONE ? "timeline.inspector.fence.passed"
                : "timeline.inspector.fence"));
        title.getStyleClass().addAll("chr-strong", "chr-bad");
        String reason = step.step().undo() instanceof Undo.Impossible impossible ? messages.engine(impossible.reason()) : "";
        VBox words = new VBox(2, title, new Sentence(reason));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = new HBox(10, Icon.POINT_OF_NO_RETURN.node(18, "bad"), words);
        box.getStyleClass().add("no-way-back");
        return box;
    }

    private Node lock(LockFact lock) {
        String waiting = messages.get("timeline.inspector.lock." + lock.blocking().name().toLowerCase(Locale.ROOT));
        String mode = messages.engine(lock.mode());
        return mode.isBlank() ? Sections.row(Marks.lock(lock.blocking(), 16), waiting, "", "")
                : Sections.row(Marks.lock(lock.blocking(), 16), lock.table().isBlank() ? mode
                        : messages.get("timeline.inspector.lock.on", mode, lock.table()), waiting, "");
    }

    private void figures(TimelineStep step, Sections sections) {
        Optional<Simulation> simulation = Optional.ofNullable(simulations.get(step.step().id().release()));
        Optional<Simulation.RehearsedStep> rehearsed = simulation.stream().flatMap(report -> report.steps().stream())
                .filter(found -> found.step().equals(step.step().id()) && !found.skipped()).findFirst();
        rehearsed.ifPresent(found -> sections.add(messages.get("timeline.inspector.rehearsed"), List.of(Sections.figures(List.of(
                messages.figures().time(found.took()), messages.get("timeline.inspector.time"),
                found.longestBlock().map(messages.figures()::time).orElse("–"), messages.get("timeline.inspector.block"),
                found.rows() < 0 ? "–" : Figures.count(found.rows()), messages.get("timeline.inspector.rows"))))));
        List<String> known = new ArrayList<>();
        step.progress().took().ifPresent(took ->
                known.addAll(List.of(messages.figures().time(took), messages.get("timeline.inspector.took"))));
        if (step.progress().rows() >= 0) {
            known.addAll(List.of(Figures.count(step.progress().rows()), messages.get("timeline.inspector.rows")));
        }
        step.step().estimate().ifPresent(time ->
                known.addAll(List.of(messages.figures().time(time), messages.get("timeline.inspector.estimate"))));
        if (!known.isEmpty()) {
            sections.plain(Sections.figures(known));
        }
    }

    private static Node sql(String text) {
        SqlView view = new SqlView(text);
        view.wrap(MOST_LINES);
        view.setMinWidth(0);
        view.setPrefWidth(1);
        return view;
    }

    /** How the section is called in which the action stands. */
    private record ActionTitle(Messages messages) implements StepAction.Visitor<String> {
        @Override
        public String sql(StepAction.Sql sql) {
            return "SQL";
        }

        @Override
        public String backfill(StepAction.Backfill backfill) {
            return messages.get("timeline.inspector.backfill", backfill.batch());
        }

        @Override
        public String script(StepAction.Script script) {
            return messages.get("timeline.inspector.script");
        }

        @Override
        public String manual(StepAction.Manual manual) {
            return messages.get(manual.soak().isPresent() ? "timeline.inspector.soak" : "timeline.inspector.person");
        }

        @Override
        public String check(StepAction.Check check) {
            return messages.get("timeline.inspector.check", messages.figures().time(check.timeLimit()));
        }
    }

    /** The action itself. */
    private record ActionView(Messages messages) implements StepAction.Visitor<Node> {
        @Override
        public Node sql(StepAction.Sql sql) {
            return StepFacts.sql(sql.text());
        }

        @Override
        public Node backfill(StepAction.Backfill backfill) {
            return StepFacts.sql(backfill.performed());
        }

        @Override
        public Node script(StepAction.Script script) {
            Label file = new Sentence(script.file());
            file.getStyleClass().addAll("chr-mono", "chr-small");
            return file;
        }

        @Override
        public Node manual(StepAction.Manual manual) {
            return new Sentence(manual.soak().map(messages.figures()::time).orElse(manual.instructions()));
        }

        @Override
        public Node check(StepAction.Check check) {
            return StepFacts.sql(check.query());
        }
    }

    /** The way back itself. */
    private record UndoView(Messages messages) implements Undo.Visitor<Node> {
        @Override
        public Node sql(Undo.Sql sql) {
            return StepFacts.sql(sql.text());
        }

        @Override
        public Node script(Undo.Script script) {
            return Sections.wayBack(messages.get("timeline.inspector.undo.script"));
        }

        @Override
        public Node manual(Undo.Manual manual) {
            return Sections.wayBack(manual.instructions());
        }

        @Override
        public Node nothing(Undo.Nothing nothing) {
            return Sections.wayBack(messages.get("timeline.inspector.undo.nothing"));
        }

        @Override
        public Node impossible(Undo.Impossible impossible) {
            return Sections.row(Icon.POINT_OF_NO_RETURN.node(16, "bad"), messages.get("timeline.inspector.undo.impossible"), "", "");
        }
    }
}
