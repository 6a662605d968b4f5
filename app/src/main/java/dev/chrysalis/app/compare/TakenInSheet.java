package dev.chrysalis.app.compare;

import dev.chrysalis.app.ui.control.Marks;
import dev.chrysalis.app.ui.control.Scrolled;
import dev.chrysalis.app.ui.control.Sentence;
import dev.chrysalis.app.ui.dialog.Overlay;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.plan.planner.PlanOutcome;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Tells what a plan took in although nobody chose it, because what was chosen needs it, and what else its planner must know. */
final class TakenInSheet {

    private static final double WIDTH = 560;
    private static final double MOST = 320;

    private final Overlay overlay;
    private final Messages messages;

    TakenInSheet(Overlay overlay, Messages messages) {
        this.overlay = overlay;
        this.messages = messages;
    }

    /** Says nothing where the plan holds what was chosen, and nothing else is to be known. */
    void tell(PlanOutcome.Planned planned) {
        if (planned.scope().takenIn().isEmpty() && planned.notices().isEmpty()) {
            return;
        }
        VBox lines = new VBox(6);
        planned.notices().forEach(notice -> lines.getChildren().add(new Sentence(messages.engine(notice))));
        if (!planned.scope().takenIn().isEmpty()) {
            lines.getChildren().add(new Sentence(messages.get("compare.taken.in", planned.scope().takenIn().size()), "chr-muted"));
            planned.scope().takenIn().stream().map(TakenInSheet::line).forEach(lines.getChildren()::add);
        }
        Scrolled scrolled = new Scrolled(lines);
        scrolled.setMaxHeight(MOST);
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        Button close = new Button(messages.get("help.close"));
        close.setId("taken-in-close");
        close.getStyleClass().add("accent");
        close.setDefaultButton(true);
        close.setCancelButton(true);
        close.setOnAction(event -> overlay.hide());
        VBox content = new VBox(14, new Sentence(messages.get("compare.taken.in.title", planned.release().name()), "chr-title"),
                scrolled, close);
        content.setId("taken-in");
        content.setAlignment(Pos.TOP_LEFT);
        content.getStyleClass().add("chr-dialog");
        content.setPrefWidth(WIDTH);
        overlay.show(content, Pos.CENTER, false);
        Platform.runLater(close::requestFocus);
    }

    private static Node line(SchemaChange change) {
        Label name = new Label(change.subject().toString());
        name.getStyleClass().add("chr-mono");
        HBox line = new HBox(8, Marks.difference(change.difference(), 16), name);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
