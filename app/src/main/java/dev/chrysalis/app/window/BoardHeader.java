package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.control.PhaseBadge;
import dev.chrysalis.app.ui.control.ReleaseMenu;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.plan.PhaseName;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Which phase of which release it is, and the time that is left. */
final class BoardHeader extends VBox {

    private static final double BADGE = 24;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final WindowViewModel model;
    private final Messages messages;
    private final StackPane badge = new StackPane();
    private final Label phase = new Label();
    private final ReleaseMenu release;
    private final Label left = new Label();
    private final Label when = new Label();
    private final TimeBar bar;
    private final DateTimeFormatter day;
    private final DateTimeFormatter zone;
    private Optional<PhaseName> badged = Optional.empty();

    BoardHeader(WindowViewModel model, Workspace workspace, Messages messages) {
        this.model = model;
        this.messages = messages;
        day = messages.date("date.weekday");
        zone = DateTimeFormatter.ofPattern("zzz", messages.locale());
        bar = new TimeBar(messages);
        getStyleClass().add("chr-board-header");
        phase.getStyleClass().add("chr-title");
        phase.setId("window-phase");
        release = new ReleaseMenu("window-release", workspace::mark, model::choose);
        release.getStyleClass().add("flat");
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
        if (badged.filter(name::equals).isEmpty()) {
            badged = Optional.of(name);
            phase.setText(messages.get("phase." + name.folder()));
            badge.getChildren().setAll(new PhaseBadge(name, BADGE));
        }
        model.releaseProperty().get().ifPresent(chosen -> release.show(chosen, model.releases()));
        tick();
    }

    /** The time alone, which goes on while nothing else does. */
    void tick() {
        Optional<TimeStrip> strip = model.timeStrip();
        bar.setVisible(strip.isPresent());
        bar.setManaged(strip.isPresent());
        strip.ifPresentOrElse(this::showTime, () -> {
            left.setText("");
            when.setText("");
        });
    }

    private void showTime(TimeStrip strip) {
        bar.show(strip);
        if (strip.open()) {
            left.setText(messages.get("window.left", messages.figures().time(strip.left())));
            when.setText(strip.overDays()
                    ? messages.get("window.inWindow.days", day.format(strip.start()), day.format(strip.end()), zoned(strip.now()))
                    : messages.get("window.inWindow", day.format(strip.start()), zoned(strip.now())));
        } else {
            left.setText(messages.get("window.nextWindow"));
            when.setText(messages.get("window.nextWindowAt", day.format(strip.start()), TIME.format(strip.start()), zoned(strip.start())));
        }
    }

    /** Whose time all clocks of the board show, as people call it at that moment: {@code CEST}. */
    private String zoned(LocalDateTime moment) {
        return zone.format(moment.atZone(model.zone()));
    }
}
