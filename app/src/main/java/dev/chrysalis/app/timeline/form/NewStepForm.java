package dev.chrysalis.app.timeline.form;

import dev.chrysalis.app.timeline.edit.Editing;
import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.Sentence;
import dev.chrysalis.app.ui.dialog.Overlay;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.project.step.StepTemplate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks what kind of step is begun, in which phase, and what it is called; it comes behind the selected one. */
public final class NewStepForm {

    private static final double WIDTH = 520;

    private final Editing editing;
    private final Overlay overlay;
    private final Messages messages;
    private final TimelineRelease release;
    private final Optional<StepId> behind;
    private final ToggleGroup phases = new ToggleGroup();
    private final ToggleGroup kinds = new ToggleGroup();
    private final TextField title = new TextField();
    private final Label refusal = new Sentence("");
    private final Button create = new Button();

    public NewStepForm(Editing editing, Overlay overlay, Messages messages, TimelineRelease release) {
        this.editing = editing;
        this.overlay = overlay;
        this.messages = messages;
        this.release = release;
        this.behind = editing.selection().stepProperty().get().filter(step -> step.release().equals(release.name()));
    }

    public void open() {
        overlay.show(content(), Pos.CENTER, false);
        title.requestFocus();
    }

    private Region content() {
        Label heading = new Label(messages.get("timeline.step.new.title", release.release().title()));
        heading.getStyleClass().add("chr-title");
        title.setId("timeline-step-title");
        title.setPromptText(messages.get("timeline.step.new.prompt"));
        title.textProperty().addListener((property, before, after) -> check());
        title.setOnAction(event -> finish());
        refusal.setId("timeline-step-refusal");
        refusal.getStyleClass().addAll("chr-small", "chr-bad");
        Button cancel = new Button(messages.get("timeline.new.cancel"));
        cancel.setOnAction(event -> overlay.hide());
        create.setText(messages.get("timeline.step.new.create"));
        create.setId("timeline-step-create");
        create.getStyleClass().add("accent");
        create.setOnAction(event -> finish());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox box = new VBox(12, heading, phases(), kinds(), title, refusal, new HBox(8, space, cancel, create));
        box.getStyleClass().addAll("chr-card", "chr-new-release");
        box.setPrefWidth(WIDTH);
        check();
        return box;
    }

    private FlowPane phases() {
        FlowPane row = new FlowPane(16, 6);
        PhaseName wanted = editing.selection().phaseProperty().get().orElse(PhaseName.EXPAND);
        for (PhaseName phase : PhaseName.values()) {
            RadioButton button = choice("timeline-step-phase-" + phase.folder(), editing.words().phase(phase), phases, phase);
            button.setSelected(phase == wanted);
            row.getChildren().add(button);
        }
        phases.selectedToggleProperty().addListener((property, before, after) -> check());
        return row;
    }

    private VBox kinds() {
        VBox rows = new VBox(8);
        for (StepTemplate kind : StepTemplate.values()) {
            String key = kind.name().toLowerCase(Locale.ROOT);
            RadioButton button = choice("timeline-step-kind-" + key, messages.get("timeline.step.kind." + key), kinds, kind);
            button.setGraphic(icon(kind).node(16, "muted"));
            button.setSelected(kind == StepTemplate.SQL);
            rows.getChildren().add(button);
        }
        return rows;
    }

    private static RadioButton choice(String id, String words, ToggleGroup group, Object value) {
        RadioButton button = new RadioButton(words);
        button.setId(id);
        button.setToggleGroup(group);
        button.setUserData(value);
        return button;
    }

    private static Icon icon(StepTemplate kind) {
        return switch (kind) {
            case SQL -> Icon.SQL;
            case BACKFILL -> Icon.BACKFILL;
            case CHECK -> Icon.CHECK;
            case PERSON -> Icon.PERSON;
            case SOAK -> Icon.SOAKING;
            case SCRIPT -> Icon.SCRIPT;
        };
    }

    private PhaseName phase() {
        return (PhaseName) phases.getSelectedToggle().getUserData();
    }

    /** Behind the selected step of the phase, else behind them all. */
    private int place() {
        List<StepId> steps = editing.model().stepIds(release.name(), phase());
        return behind.map(steps::indexOf).filter(found -> found >= 0).map(found -> found + 1).orElse(steps.size());
    }

    private boolean check() {
        Optional<String> reason = editing.rules().againstStep(release.name(), phase(), place());
        refusal.setText(reason.orElse(""));
        refusal.setVisible(reason.isPresent());
        create.setDisable(reason.isPresent() || title.getText().isBlank());
        return !create.isDisabled();
    }

    private void finish() {
        if (check()) {
            StepTemplate kind = (StepTemplate) kinds.getSelectedToggle().getUserData();
            String words = title.getText().strip();
            PhaseName phase = phase();
            int place = place();
            overlay.hide();
            editing.edits().perform(release.name(), editor -> editor.add(kind, words, phase, place));
        }
    }
}
