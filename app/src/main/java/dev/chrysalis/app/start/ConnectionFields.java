package dev.chrysalis.app.start;

import dev.chrysalis.ConnectionTest;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.Sentence;
import dev.chrysalis.app.ui.text.Figures;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.project.environment.CredentialReference;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The fields of one database, and the answer to its test in a sentence. */
final class ConnectionFields extends VBox {

    private static final double LABEL = 76;

    private final Messages messages;
    private final HBox answer = new HBox(8);

    ConnectionFields(ConnectionForm form, Messages messages) {
        this.messages = messages;
        setSpacing(10);
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(8);
        ColumnConstraints labels = new ColumnConstraints(LABEL);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(labels, fields);
        TextField address = field(form, "address", "jdbc:postgresql://host/db");
        address.textProperty().bindBidirectional(form.addressProperty());
        TextField user = field(form, "user", "");
        user.textProperty().bindBidirectional(form.userProperty());
        TextField reference = field(form, "reference", "");
        reference.textProperty().bindBidirectional(form.referenceProperty());
        HBox.setHgrow(reference, Priority.ALWAYS);
        ComboBox<CredentialReference.Kind> kind = kinds(form);
        Label explanation = new Sentence("", "chr-caption");
        Runnable explain = () -> {
            explanation.setText(messages.get("start.credential." + key(kind.getValue()) + ".explained"));
            reference.setVisible(kind.getValue() != CredentialReference.Kind.NONE);
            reference.setPromptText(messages.get("start.credential." + key(kind.getValue()) + ".prompt"));
        };
        kind.valueProperty().addListener((property, before, after) -> explain.run());
        explain.run();
        grid.addRow(0, label("start.address", address), address);
        grid.addRow(1, label("start.user", user), user);
        grid.addRow(2, label("start.password", kind), new HBox(8, kind, reference));
        grid.add(explanation, 1, 3);
        answer.setAlignment(Pos.CENTER_LEFT);
        answer.getStyleClass().add("chr-answer");
        getChildren().addAll(grid, answer);
        form.resultProperty().addListener((property, before, after) -> show(after));
        show(form.resultProperty().get());
    }

    private TextField field(ConnectionForm form, String part, String prompt) {
        TextField field = new TextField();
        field.setId("start-" + form.name() + "-" + part);
        field.setPromptText(prompt);
        field.getStyleClass().add("mono");
        return field;
    }

    private ComboBox<CredentialReference.Kind> kinds(ConnectionForm form) {
        ComboBox<CredentialReference.Kind> kind = new ComboBox<>();
        kind.setId("start-" + form.name() + "-kind");
        kind.getItems().setAll(CredentialReference.Kind.ENV, CredentialReference.Kind.FILE, CredentialReference.Kind.COMMAND,
                CredentialReference.Kind.NONE);
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(CredentialReference.Kind value) {
                return value == null ? "" : messages.get("start.credential." + key(value));
            }

            @Override
            public CredentialReference.Kind fromString(String text) {
                throw new UnsupportedOperationException("the box is not editable");
            }
        });
        kind.valueProperty().bindBidirectional(form.kindProperty());
        kind.setMinWidth(Region.USE_PREF_SIZE);
        return kind;
    }

    private Label label(String key, Node field) {
        Label label = new Label(messages.get(key));
        label.getStyleClass().add("chr-muted");
        label.setLabelFor(field);
        return label;
    }

    private static String key(CredentialReference.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void show(Optional<ConnectionTest> result) {
        answer.setVisible(result.isPresent());
        answer.setManaged(result.isPresent());
        answer.getStyleClass().removeAll("ok", "bad");
        result.ifPresent(test -> {
            if (test instanceof ConnectionTest.Works works) {
                say("ok", Icon.DONE.node(16, "ok"), messages.get("start.works"),
                        messages.get("start.works.detail", works.product(), Figures.count(works.objects())));
            } else if (test instanceof ConnectionTest.Fails fails) {
                say("bad", Icon.FAILED.node(16, "bad"), messages.engine(fails.sentence()), messages.engine(fails.remedy()));
            }
        });
    }

    private void say(String tone, Node icon, String first, String more) {
        Label strong = new Sentence(first, "chr-strong");
        Label rest = new Sentence(more);
        VBox words = new VBox(2, strong, rest);
        HBox.setHgrow(words, Priority.ALWAYS);
        answer.getStyleClass().add(tone);
        answer.getChildren().setAll(icon, words);
    }
}
