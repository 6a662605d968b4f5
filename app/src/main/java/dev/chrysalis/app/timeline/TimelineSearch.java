package dev.chrysalis.app.timeline;

import dev.chrysalis.app.timeline.scene.layout.Level;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.text.Messages;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.controlsfx.control.textfield.CustomTextField;

/** Finds releases and steps as one types; choosing one selects and shows it. */
final class TimelineSearch extends CustomTextField {

    private final TimelineViewModel viewModel;
    private final ContextMenu results = new ContextMenu();
    private final MenuItem nothing;

    TimelineSearch(TimelineViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        nothing = new MenuItem(messages.get("timeline.find.nothing"));
        nothing.setDisable(true);
        setId("timeline-find");
        setPromptText(messages.get("timeline.find"));
        setAccessibleText(messages.get("timeline.find"));
        setLeft(Icon.SEARCH.node());
        setPrefWidth(216);
        setMinWidth(90);
        results.setAutoHide(true);
        textProperty().addListener((property, before, after) -> search(after));
        setOnAction(event -> viewModel.find(getText()).stream().findFirst().ifPresent(this::go));
    }

    private void search(String typed) {
        results.hide();
        if (typed.isBlank()) {
            return;
        }
        List<Found> found = viewModel.find(typed);
        results.getItems().setAll(found.isEmpty() ? List.of(nothing) : found.stream().map(this::item).toList());
        if (getScene() != null) {
            results.show(this, Side.BOTTOM, 0, 4);
        }
    }

    private MenuItem item(Found found) {
        MenuItem item = new MenuItem(found.name() + "   " + found.where());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> go(found));
        return item;
    }

    private void go(Found found) {
        results.hide();
        viewModel.select(found.subject());
        if (found.subject() instanceof Subject.OfStep) {
            viewModel.look(viewModel.at(Level.STEPS));
        }
        found.card().ifPresent(viewModel::reveal);
    }
}
