package dev.chrysalis.app.timeline;

import dev.chrysalis.app.timeline.scene.layout.Level;
import dev.chrysalis.app.timeline.scene.layout.Viewport;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.text.Messages;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What can be done to the whole picture: a new release, undo, find, level, zoom, fit, export. */
final class TimelineToolbar extends HBox {

    private static final double ZOOM = 1.3;
    private static final double NARROW = 1_060;

    private final TimelineViewModel viewModel;
    private final Messages messages;
    private final Map<Level, ToggleButton> levels = new EnumMap<>(Level.class);
    private final Slider slider = new Slider(0, 1, 0.5);
    private final Button create;
    private final Button step;
    private final Button fit;
    private final TimelineSearch search;
    private final List<Node> looking;
    private boolean following;

    /**
     * @param glide  goes to a viewport smoothly
     * @param onNew     asked for a new release
     * @param onNewStep asked for a new step of the selected release
     */
    TimelineToolbar(TimelineViewModel viewModel, Messages messages, Glide glide, Runnable onNew, Runnable onNewStep,
                    TimelineExport export) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("chr-toolbar");
        // as narrow as the window wants it: only so does it learn that it must leave words out
        setMinWidth(0);
        Label title = new Label(messages.get("screen.timeline"));
        title.getStyleClass().add("chr-title");
        title.setMinWidth(USE_PREF_SIZE);
        create = button("timeline-new", Icon.ADD, "new", onNew);
        create.setText(messages.get("timeline.new"));
        step = button("timeline-new-step", Icon.ADD, "step.new", onNewStep);
        step.setText(messages.get("timeline.step.new"));
        step.disableProperty().bind(Bindings.createBooleanBinding(() -> viewModel.workspace().selection().releaseProperty().get()
                .map(release -> viewModel.editing().rules().againstRelease(release).isPresent()).orElse(true),
                viewModel.workspace().selection().releaseProperty(), viewModel.sceneryProperty()));
        Button undo = flat("timeline-undo", Icon.UNDO, "undo", viewModel.editing().edits()::undo);
        undo.disableProperty().bind(viewModel.editing().edits().canUndoProperty().not());
        Button redo = flat("timeline-redo", Icon.REDO, "redo", viewModel.editing().edits()::redo);
        redo.disableProperty().bind(viewModel.editing().edits().canRedoProperty().not());
        search = new TimelineSearch(viewModel, messages);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        slider.setId("timeline-zoom");
        slider.setPrefWidth(84);
        slider.setMinWidth(60);
        slider.setAccessibleText(messages.get("timeline.zoom"));
        slider.valueProperty().addListener((property, before, after) -> slide(after.doubleValue()));
        fit = button("timeline-fit", Icon.FIT, "fit", () -> glide.to(viewModel.camera().fitted(viewModel.viewport())));
        fit.setText(messages.get("timeline.fit"));
        looking = List.of(search, segments(glide), flat("timeline-zoom-out", Icon.REMOVE, "zoom.out", () -> zoom(glide, 1 / ZOOM)), slider,
                flat("timeline-zoom-in", Icon.ADD, "zoom.in", () -> zoom(glide, ZOOM)), fit, export(export));
        getChildren().addAll(title, create, step, undo, redo, space);
        getChildren().addAll(looking);
        HBox.setMargin(create, new Insets(0, 4, 0, 6));
        widthProperty().addListener((property, before, after) -> fitInto(after.doubleValue()));
    }

    /** What looks around is of no use where there is nothing to look at. */
    void offer(boolean releases) {
        looking.forEach(node -> node.setDisable(!releases));
    }

    void show(Viewport viewport) {
        following = true;
        slider.setValue(viewport.zoom());
        levels.get(viewport.level()).setSelected(true);
        following = false;
    }

    TimelineSearch search() {
        return search;
    }

    private HBox segments(Glide glide) {
        ToggleGroup group = new ToggleGroup();
        Icon[] icons = {Icon.CALENDAR, Icon.CARDS, Icon.STEPS};
        String[] places = {"left-pill", "center-pill", "right-pill"};
        HBox box = new HBox();
        box.setMinWidth(USE_PREF_SIZE);
        box.setAlignment(Pos.CENTER);
        for (Level level : Level.values()) {
            String key = level.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(messages.get("timeline.level." + key), icons[level.ordinal()].node());
            button.setId("timeline-level-" + key);
            button.setMinWidth(USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.getStyleClass().add(places[level.ordinal()]);
            button.setOnAction(event -> {
                button.setSelected(true);
                glide.to(viewModel.at(level));
            });
            levels.put(level, button);
            box.getChildren().add(button);
        }
        return box;
    }

    private Node export(TimelineExport export) {
        MenuButton button = new MenuButton(null, Icon.EXPORT.node(), item("svg", export::svg), item("pdf", export::pdf),
                item("png", export::png));
        button.setId("timeline-export");
        button.getStyleClass().addAll("no-arrow", "button-icon");
        button.setMinWidth(USE_PREF_SIZE);
        button.setPopupSide(Side.LEFT);
        name(button, "export");
        return button;
    }

    private MenuItem item(String format, Runnable action) {
        MenuItem item = new MenuItem(messages.get("timeline.export." + format));
        item.setId("timeline-export-" + format);
        item.setOnAction(event -> action.run());
        return item;
    }

    private Button flat(String id, Icon icon, String key, Runnable action) {
        Button button = button(id, icon, key, action);
        button.getStyleClass().addAll("flat", "button-icon");
        return button;
    }

    private Button button(String id, Icon icon, String key, Runnable action) {
        Button button = new Button(null, icon.node());
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        name(button, key);
        return button;
    }

    private void name(Control control, String key) {
        control.setTooltip(new Tooltip(messages.get("timeline." + key + ".tip")));
        control.setAccessibleText(messages.get("timeline." + key + ".tip"));
    }

    private void zoom(Glide glide, double factor) {
        Viewport viewport = viewModel.viewport();
        glide.to(viewModel.camera().zoomed(viewport, viewport.width() / 2, factor));
    }

    private void slide(double zoom) {
        if (!following) {
            Viewport viewport = viewModel.viewport();
            viewModel.look(viewModel.camera().zoomedTo(viewport, viewport.width() / 2, Viewport.pixelsPerDay(zoom)));
        }
    }

    private void fitInto(double width) {
        boolean narrow = width < NARROW;
        slider.setVisible(!narrow);
        slider.setManaged(!narrow);
        create.setText(narrow ? null : messages.get("timeline.new"));
        step.setText(narrow ? null : messages.get("timeline.step.new"));
        step.setGraphic((narrow ? Icon.STEPS : Icon.ADD).node());
        fit.setText(narrow ? null : messages.get("timeline.fit"));
        search.setPrefWidth(narrow ? 130 : 216);
        search.setPromptText(messages.get(narrow ? "timeline.find.short" : "timeline.find"));
        levels.values().forEach(button -> button.getGraphic().setManaged(!narrow));
        levels.values().forEach(button -> button.getGraphic().setVisible(!narrow));
    }
}
