package dev.chrysalis.app.shell;

import dev.chrysalis.app.ui.dialog.Overlay;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.theme.Appearance;
import dev.chrysalis.app.ui.theme.TextSize;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** What a person may choose about the window: light or dark, the language, the size of words, whether things move. */
public final class SettingsSheet {

    private static final double WIDTH = 560;

    private final Overlay overlay;
    private final Preferences preferences;
    private final Messages messages;
    private final Label next = new Label();

    public SettingsSheet(Overlay overlay, Preferences preferences, Messages messages) {
        this.overlay = overlay;
        this.preferences = preferences;
        this.messages = messages;
        next.getStyleClass().add("chr-caption");
        next.setWrapText(true);
        next.managedProperty().bind(next.textProperty().isNotEmpty());
    }

    public void open() {
        Label title = new Label(messages.get("settings.title"));
        title.getStyleClass().add("chr-title");
        Node appearance = choice("appearance", Appearance.values(), preferences.theme().appearanceProperty().get(),
                preferences.theme().appearanceProperty()::set);
        GridPane grid = new GridPane();
        grid.setHgap(24);
        grid.setVgap(14);
        grid.addRow(0, name("settings.appearance"), appearance);
        grid.addRow(1, name("settings.text"), choice("text", TextSize.values(), preferences.theme().textSizeProperty().get(),
                preferences.theme().textSizeProperty()::set));
        grid.addRow(2, name("settings.language"), new VBox(6, choice("language", Language.values(), Language.of(preferences.language()),
                this::speak), next));
        grid.addRow(3, name("settings.motion"), motion());
        Button close = new Button(messages.get("help.close"));
        close.setId("settings-close");
        close.setCancelButton(true);
        close.setDefaultButton(true);
        close.setOnAction(event -> overlay.hide());
        VBox content = new VBox(20, title, grid, close);
        content.setId("settings");
        content.getStyleClass().add("chr-dialog");
        content.setPrefWidth(WIDTH);
        overlay.show(content, Pos.CENTER, false);
        Platform.runLater(close::requestFocus);
    }

    private void speak(Language language) {
        preferences.speak(language.tag());
        next.setText(messages.get("settings.language.next"));
    }

    private CheckBox motion() {
        CheckBox reduced = new CheckBox(messages.get("settings.motion.reduced"));
        reduced.setId("settings-motion");
        reduced.setWrapText(true);
        reduced.selectedProperty().bindBidirectional(preferences.theme().motion().reducedProperty());
        return reduced;
    }

    private Label name(String key) {
        Label label = new Label(messages.get(key));
        label.getStyleClass().add("chr-muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(label, VPos.CENTER);
        return label;
    }

    private <E extends Enum<E>> Node choice(String what, E[] choices, E now, Consumer<E> chosen) {
        ToggleGroup group = new ToggleGroup();
        SegmentedButton segments = new SegmentedButton();
        segments.setToggleGroup(group);
        for (E value : choices) {
            String key = "settings." + what + "." + value.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(messages.get(key));
            button.setId(key.replace('.', '-'));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setSelected(value == now);
            button.setOnAction(event -> {
                button.setSelected(true);
                chosen.accept(value);
            });
            segments.getButtons().add(button);
        }
        return new HBox(segments);
    }

    /** The languages that the window speaks; each is called by its own name. */
    private enum Language {
        SYSTEM(""),
        ENGLISH("en"),
        GERMAN("de");

        private final String tag;

        Language(String tag) {
            this.tag = tag;
        }

        Optional<String> tag() {
            return Optional.of(tag).filter(known -> !known.isEmpty());
        }

        static Language of(Optional<String> tag) {
            for (Language language : values()) {
                if (language.tag().equals(tag)) {
                    return language;
                }
            }
            return SYSTEM;
        }
    }
}
