package dev.chrysalis.app.shell;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.ConnectionState;
import dev.chrysalis.app.ui.workspace.RunInProgress;
import dev.chrysalis.app.ui.workspace.Workspace;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Takes the place of the top bar while production is being changed, so that it cannot be mistaken: word, holder, clock. */
final class ProductionBand extends HBox {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int BETWEEN_CLOCK_AND_ZONE = 8;

    private final Workspace workspace;
    private final Messages messages;
    private final Clock wall;
    private final Label what = new Label();
    private final Label who = new Label();
    private final Label clock = new Label();
    private final Label zone = new Label();
    private final DateTimeFormatter zoneName;
    private final Label word = new Label();
    private final Timeline ticking = new Timeline(new KeyFrame(Duration.ZERO, event -> tick()), new KeyFrame(Duration.seconds(1)));

    ProductionBand(Workspace workspace, Messages messages, Clock wall) {
        this.workspace = workspace;
        this.messages = messages;
        this.wall = wall;
        zoneName = DateTimeFormatter.ofPattern("zzz", messages.locale());
        getStyleClass().add("chr-production-band");
        setAlignment(Pos.CENTER_LEFT);
        HBox logo = new HBox(new Logo(28));
        logo.setAlignment(Pos.CENTER);
        logo.getStyleClass().add("chr-band-logo");
        word.getStyleClass().add("chr-band-word");
        what.getStyleClass().add("chr-band-what");
        who.getStyleClass().add("chr-band-who");
        clock.getStyleClass().add("chr-band-clock");
        clock.setMinWidth(USE_PREF_SIZE);
        zone.getStyleClass().add("chr-band-what");
        zone.setMinWidth(USE_PREF_SIZE);
        HBox time = new HBox(BETWEEN_CLOCK_AND_ZONE, clock, zone);
        time.setAlignment(Pos.BASELINE_RIGHT);
        time.setMaxHeight(USE_PREF_SIZE);
        VBox words = new VBox(2, what, who);
        words.setAlignment(Pos.CENTER_LEFT);
        Region line = new Region();
        line.getStyleClass().add("chr-band-line");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(logo, Icon.PROD.node(32, "on-prod"), word, line, words, space, time);
        ticking.setCycleCount(Animation.INDEFINITE);
    }

    void show(RunInProgress run) {
        word.setText(workspace.targetProperty().get().map(target -> target.name().toUpperCase(java.util.Locale.ROOT)).orElse(""));
        String project = workspace.projectProperty().get().map(open -> open.name()).orElse("");
        what.setText(workspace.connectionProperty().get() instanceof ConnectionState.Connected connected
                ? project + ", " + messages.engine(connected.place()) : project);
        who.setText(messages.get("band.warning") + " " + run.sentence());
        ticking.play();
    }

    void stop() {
        ticking.stop();
    }

    private void tick() {
        ZonedDateTime now = ZonedDateTime.now(wall.withZone(workspace.zone()));
        clock.setText(now.format(TIME));
        zone.setText(now.format(zoneName));
    }
}
