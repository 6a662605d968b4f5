package dev.chrysalis.app.timeline.form;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.Sentence;
import dev.chrysalis.app.ui.control.SqlView;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.fault.ChrysalisException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Fields under their names, each with room for what is wrong with it, and two buttons. FX thread only. */
public final class EditForm extends VBox {

    private static final int CODE_LINES = 9;
    private static final int WORD_LINES = 4;

    private final Messages messages;
    private final Map<String, Label> faults = new HashMap<>();
    private final Label fault = new Sentence("");
    private final Button save = new Button();
    private final Button cancel = new Button();

    EditForm(Messages messages, String title) {
        super(10);
        this.messages = messages;
        getStyleClass().addAll("section", "edit-form");
        Label heading = new Sentence(title);
        heading.getStyleClass().add("chr-strong");
        fault.setId("timeline-edit-fault");
        fault.getStyleClass().addAll("chr-small", "chr-bad");
        getChildren().addAll(heading, fault);
        setFault("");
        save.setText(messages.get("timeline.edit.save"));
        save.setGraphic(Icon.TICK.node());
        save.setId("timeline-edit-save");
        save.getStyleClass().add("accent");
        cancel.setText(messages.get("timeline.edit.cancel"));
        cancel.setId("timeline-edit-cancel");
        for (Button button : new Button[] {save, cancel}) {
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
    }

    /** What stands below the fields. */
    public Node[] buttons() {
        return new Node[] {cancel, save};
    }

    void onSave(Runnable action) {
        save.setOnAction(event -> action.run());
    }

    void onCancel(Runnable action) {
        cancel.setOnAction(event -> action.run());
    }

    /** A line of words. */
    TextField line(String key, String text, Consumer<String> changed) {
        TextField field = new TextField(text);
        field.getStyleClass().add("chr-mono");
        field.setOnAction(event -> save.fire());
        return added(key, field, changed);
    }

    /** Several lines of words. */
    TextArea words(String key, String text, Consumer<String> changed) {
        TextArea area = new TextArea(text);
        area.setWrapText(true);
        area.setPrefRowCount(WORD_LINES);
        area.setMinHeight(USE_PREF_SIZE);
        return added(key, area, changed);
    }

    /** Several lines of code. */
    SqlView code(String key, String text, Consumer<String> changed) {
        SqlView view = new SqlView(text);
        view.area().setEditable(true);
        view.area().setId("timeline-edit-" + key);
        view.area().setAccessibleText(name(key));
        view.fitHeight(CODE_LINES);
        view.setMinWidth(0);
        view.setPrefWidth(1);
        view.area().textProperty().addListener((property, before, after) -> {
            view.fitHeight(CODE_LINES);
            changed.accept(after);
        });
        add(key, view);
        return view;
    }

    void add(String key, Node control) {
        Label label = new Label(name(key));
        label.getStyleClass().add("chr-label");
        Label wrong = new Sentence("");
        wrong.setId("timeline-edit-" + key + "-fault");
        wrong.getStyleClass().addAll("chr-small", "chr-bad");
        show(wrong, "");
        faults.put(key, wrong);
        getChildren().add(new VBox(4, label, control, wrong));
    }

    /** Says what is wrong with each field; fields that are not named are right. */
    void setFaults(Map<String, String> wrong) {
        faults.forEach((key, label) -> show(label, wrong.getOrDefault(key, "")));
        save.setDisable(!wrong.isEmpty());
    }

    /** Says why it cannot be written. */
    void setFault(ChrysalisException thrown) {
        setFault(thrown.getMessage() + " " + thrown.remedy());
    }

    void setFault(String words) {
        show(fault, words);
    }

    public void focusFirst() {
        lookupAll(".text-input").stream().findFirst().ifPresent(Node::requestFocus);
    }

    private <T extends TextInputControl> T added(String key, T control, Consumer<String> changed) {
        control.setId("timeline-edit-" + key);
        control.setAccessibleText(name(key));
        ((Control) control).setMinWidth(0);
        control.textProperty().addListener((property, before, after) -> changed.accept(after));
        add(key, control);
        return control;
    }

    private String name(String key) {
        return messages.get("timeline.edit." + key);
    }

    private static void show(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }
}
