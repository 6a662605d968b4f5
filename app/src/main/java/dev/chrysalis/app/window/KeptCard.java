package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.text.Figures;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.journal.SavedRows;
import dev.chrysalis.ledger.HiddenObject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is hidden or saved on the target, each with the one action that brings it back. */
final class KeptCard extends VBox {

    private static final double LIST = 132;

    private final WindowViewModel model;
    private final Messages messages;
    private final Supplier<ZoneId> zone;
    private final VBox rows = new VBox(6);
    private final DateTimeFormatter day;

    KeptCard(WindowViewModel model, Messages messages, Supplier<ZoneId> zone) {
        this.model = model;
        this.messages = messages;
        this.zone = zone;
        this.day = messages.date("date.minute");
        setId("window-kept");
        getStyleClass().addAll("chr-card", "chr-way-back");
        Label title = new Label(messages.get("window.kept"));
        title.getStyleClass().add("chr-section");
        title.setGraphic(Icon.HIDDEN.node(18, "muted"));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(LIST);
        scroll.minHeightProperty().bind(Bindings.min(LIST, rows.heightProperty()));
        getChildren().addAll(title, scroll);
    }

    void refresh() {
        boolean active = model.board().stateProperty().get().active();
        List<Node> shown = new ArrayList<>();
        model.kept().hidden().forEach(object -> shown.add(hidden(object, active)));
        model.kept().saved().forEach(kept -> shown.add(saved(kept, active)));
        rows.getChildren().setAll(shown);
        setVisible(!shown.isEmpty());
        setManaged(isVisible());
    }

    private Node hidden(HiddenObject object, boolean active) {
        String since = object.since().map(at -> day.format(at.atZone(zone.get()))).orElse("");
        String use = object.name().lastUse().map(at -> messages.get("window.kept.lastUse", day.format(at.atZone(zone.get()))))
                .orElseGet(() -> messages.get("window.kept.useUnknown"));
        String size = object.name().bytes() < 0 ? "" : messages.figures().bytes(object.name().bytes()) + " · ";
        String asked = object.askedBy().isEmpty() ? "" : " · " + messages.get("window.kept.asked", object.askedBy().stream()
                .map(session -> session.application().isBlank() ? session.user() : session.application()).distinct()
                .collect(Collectors.joining(", ")));
        return row(messages.engine(object.name().formerWords()),
                messages.get("window.kept.hidden", since, object.hiddenBy().map(step -> step.release()).orElse("?")),
                size + use + asked, messages.get("window.kept.unhide"), active || object.hiddenBy().isEmpty(),
                () -> model.kept().unhide(object));
    }

    private Node saved(SavedRows kept, boolean active) {
        String what = kept.column().map(column -> kept.table() + "." + column).orElse(kept.table());
        return row(what, messages.get("window.kept.saved", Figures.count(kept.rows()), day.format(kept.at().atZone(zone.get()))),
                kept.savedIn(), messages.get("window.kept.putBack"), active, () -> model.kept().putBack(kept));
    }

    private static Node row(String name, String sentence, String more, String verb, boolean disabled, Runnable action) {
        Label title = words(name, "chr-mono");
        Label line = words(sentence, "chr-muted");
        VBox words = new VBox(1, title, line);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        Button button = new Button(verb, Icon.RESTORE.node());
        button.setMinWidth(USE_PREF_SIZE);
        button.setDisable(disabled);
        button.setOnAction(event -> action.run());
        Tooltip.install(words, new Tooltip(name + "\n" + sentence + "\n" + more));
        return new HBox(8, words, button);
    }

    private static Label words(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll("chr-small", styleClass);
        return label;
    }
}
