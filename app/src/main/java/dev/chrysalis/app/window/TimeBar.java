package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.text.Messages;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The maintenance window as a bar: done, work left, spare, and the last moment to turn back. */
final class TimeBar extends Pane {

    private static final double BAR = 24;
    private static final double HEIGHT = 48;
    private static final int PARTS = 4;
    private static final double LABEL_GAP = 12;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Messages messages;
    private final Region trough = part("trough");
    private final Region done = part("done");
    private final Label work = words("work");
    private final Label spare = words("spare");
    private final Region tooLate = part("too-late");
    private final Region fence = part("fence");
    private final Region now = part("now");
    private final Label turnBack = new Label();
    private final List<Label> hours = new ArrayList<>();
    private final DateTimeFormatter day;
    private TimeStrip strip;

    TimeBar(Messages messages) {
        this.messages = messages;
        day = messages.date("date.day");
        getStyleClass().add("chr-time-bar");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        turnBack.getStyleClass().addAll("chr-small", "chr-strong", "chr-bad");
        getChildren().addAll(trough, done, work, spare, tooLate, fence, now, turnBack);
        for (int index = 0; index <= PARTS; index++) {
            Label hour = new Label();
            hour.getStyleClass().addAll("chr-mono", "chr-small", "chr-muted");
            hours.add(hour);
        }
        getChildren().addAll(hours);
    }

    void show(TimeStrip shown) {
        // the bar moves by ten seconds at most: a second that changes nothing to be seen costs nothing
        boolean same = strip != null && strip.truncated().equals(shown.truncated());
        strip = shown;
        if (same) {
            return;
        }
        boolean fits = !shown.spare().isNegative();
        work.setText(messages.get("window.workLeft", messages.figures().time(shown.workLeft()), format().format(shown.doneAbout())));
        spare.setText(shown.open()
                ? messages.get(fits ? "window.spare" : "window.tooLittle", messages.figures().time(shown.spare().abs())) : "");
        turnBack.setText(messages.get("window.turnBackBy", format().format(shown.turnBackBy())));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (strip == null) {
            return;
        }
        double width = getWidth();
        double nowAt = strip.position(strip.now()) * width;
        double doneAt = strip.position(strip.doneAbout()) * width;
        double backAt = strip.position(strip.turnBackBy()) * width;
        trough.resizeRelocate(0, 0, width, BAR);
        done.resizeRelocate(0, 0, nowAt, BAR);
        place(work, nowAt, strip.open() ? Math.max(0, doneAt - nowAt) : 0);
        place(spare, Math.max(doneAt, nowAt), Math.max(0, backAt - Math.max(doneAt, nowAt)));
        tooLate.resizeRelocate(backAt, 0, Math.max(0, width - backAt), BAR);
        fence.resizeRelocate(backAt - 1, -2, 2, BAR + 4);
        now.resizeRelocate(nowAt - 1, -2, 3, BAR + 4);
        now.setVisible(strip.open());
        layoutHours(width, backAt);
    }

    private void layoutHours(double width, double backAt) {
        double backWidth = turnBack.prefWidth(-1);
        double backX = Math.max(0, Math.min(width - backWidth, backAt - backWidth / 2));
        turnBack.resizeRelocate(backX, BAR + 6, backWidth, turnBack.prefHeight(-1));
        Duration part = Duration.between(strip.start(), strip.end()).dividedBy(PARTS);
        for (int index = 0; index <= PARTS; index++) {
            Label hour = hours.get(index);
            LocalDateTime moment = strip.start().plus(part.multipliedBy(index));
            hour.setText(format().format(moment));
            double hourWidth = hour.prefWidth(-1);
            double x = Math.max(0, Math.min(width - hourWidth, strip.position(moment) * width - hourWidth / 2));
            hour.resizeRelocate(x, BAR + 6, hourWidth, hour.prefHeight(-1));
            hour.setVisible(x + hourWidth + LABEL_GAP < backX || x > backX + backWidth + LABEL_GAP);
        }
    }

    /** A rollout goes over days: then the day says more than the hour. */
    private DateTimeFormatter format() {
        return strip.overDays() ? day : TIME;
    }

    /** Words that do not fit are left out: the figure above says them too. */
    private static void place(Label label, double x, double width) {
        label.resizeRelocate(x, 0, width, BAR);
        label.setTextOverrun(javafx.scene.control.OverrunStyle.CLIP);
        label.setContentDisplay(javafx.scene.control.ContentDisplay.LEFT);
        boolean fits = label.prefWidth(-1) <= width;
        label.setContentDisplay(fits ? javafx.scene.control.ContentDisplay.LEFT : javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
    }

    private static Region part(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        return region;
    }

    private static Label words(String styleClass) {
        Label label = new Label();
        label.getStyleClass().addAll("chr-small", styleClass);
        return label;
    }
}
