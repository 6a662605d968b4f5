package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.control.PhaseBadge;
import dev.chrysalis.app.ui.control.ReleaseSwatch;
import dev.chrysalis.app.ui.text.Figures;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.Release;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Which phase of which release it is, and the time that is left. */
final class BoardHeader extends VBox {

    private static final double BADGE = 24;

    private final WindowViewModel model;
    private final Workspace workspace;
    private final Messages messages;
    private final StackPane badge = new StackPane();
    private final Label phase = new Label();
    private final MenuButton release = new MenuButton();
    private final Label left = new Label();
    private final Label when = new Label();
    private final TimeBar bar;
    private final DateTimeFormatter day;

    BoardHeader(WindowViewModel model, Workspace workspace, Messages messages) {
        this.model = model;
        this.workspace = workspace;
        this.messages = messages;
        day = messages.date("date.weekday");
        bar = new TimeBar(messages);
        getStyleClass().add("chr-board-header");
        phase.getStyleClass().add("chr-title");
        phase.setId("window-phase");
        release.setId("window-release");
        release.getStyleClass().addAll("flat", "chr-mono");
        left.getStyleClass().add("chr-title");
        left.setMinWidth(USE_PREF_SIZE);
        when.getStyleClass().add("chr-muted");
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox line = new HBox(10, badge, phase, release, spacer, left, when);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, bar);
    }

    void refresh() {
        PhaseName name = model.phaseProperty().get();
        phase.setText(messages.get("phase." + name.folder()));
        badge.getChildren().setAll(new PhaseBadge(name, BADGE));
        model.releaseProperty().get().ifPresent(this::showRelease);
        bar.setVisible(model.timeStrip().isPresent());
        bar.setManaged(bar.isVisible());
        left.setText("");
        when.setText("");
        model.timeStrip().ifPresent(this::showTime);
    }

    private void showRelease(Release chosen) {
        if (chosen.name().equals(release.getText())) {
            return;
        }
        release.setText(chosen.name());
        release.setGraphic(new ReleaseSwatch(workspace.mark(chosen.name())));
        release.getItems().setAll(model.releases().stream().map(this::item).toList());
    }

    private MenuItem item(Release choice) {
        MenuItem item = new MenuItem(choice.name(), new ReleaseSwatch(workspace.mark(choice.name())));
        item.setOnAction(event -> model.choose(choice));
        return item;
    }

    private void showTime(TimeStrip strip) {
        bar.show(strip);
        if (strip.open()) {
            left.setText(messages.get("window.left", Figures.time(strip.left())));
            when.setText(messages.get("window.inWindow", day.format(strip.start())));
        } else {
            left.setText(messages.get("window.nextWindow"));
            when.setText(messages.get("window.nextWindowAt", day.format(strip.start()),
                    DateTimeFormatter.ofPattern("HH:mm").format(strip.start())));
        }
    }
}
