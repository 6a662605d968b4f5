package dev.chrysalis.app.compare;

import dev.chrysalis.app.ui.control.Chip;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.ReleaseSwatch;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.schema.ObjectId;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/** What stands above a definition: whose it is, how its two sides are laid out, and the way from difference to difference. */
final class DefinitionHead extends HBox {

    private final CompareViewModel model;
    private final Workspace workspace;
    private final Messages messages;
    private final DefinitionPane definitions;
    private final HBox path = new HBox(8);

    DefinitionHead(CompareViewModel model, Workspace workspace, Messages messages, DefinitionPane definitions) {
        super(8);
        this.model = model;
        this.workspace = workspace;
        this.messages = messages;
        this.definitions = definitions;
        path.setAlignment(Pos.CENTER_LEFT);
        path.setMinWidth(0);
        HBox.setHgrow(path, Priority.ALWAYS);
        ToggleButton beside = new ToggleButton(messages.get("compare.side"));
        ToggleButton inline = new ToggleButton(messages.get("compare.inline"));
        inline.setId("compare-inline");
        SegmentedButton segments = new SegmentedButton(beside, inline);
        segments.setMinWidth(Region.USE_PREF_SIZE);
        beside.setSelected(true);
        segments.getToggleGroup().selectedToggleProperty().addListener((property, before, after) -> {
            if (after == null) {
                before.setSelected(true);
            } else {
                definitions.inlineProperty().set(after == inline);
            }
        });
        getChildren().addAll(path, segments, stepping(Icon.UP, "compare.previous", "Ctrl+Up", -1),
                stepping(Icon.DOWN, "compare.next", "Ctrl+Down", 1));
        setAlignment(Pos.CENTER_LEFT);
    }

    /** Names the object by its path; nothing where none is chosen. */
    void show(Optional<ObjectId> object) {
        path.getChildren().clear();
        object.ifPresent(this::showPath);
    }

    private Button stepping(Icon icon, String key, String keys, int direction) {
        Button button = new Button(null, icon.node());
        button.getStyleClass().add("button-icon");
        button.setTooltip(new Tooltip(messages.withKeys(messages.get(key), keys)));
        button.setAccessibleText(messages.get(key));
        button.setOnAction(event -> definitions.step(direction));
        return button;
    }

    private void showPath(ObjectId id) {
        path.getChildren().add(ChangeCell.icon(id.kind()).node(16, "muted"));
        if (!id.name().schema().isEmpty()) {
            path.getChildren().addAll(crumb(id.name().schema(), "chr-muted"), Icon.RIGHT.node(14, "muted"));
        }
        if (id.kind().isPart()) {
            path.getChildren().addAll(crumb(id.name().name(), "chr-muted"), Icon.RIGHT.node(14, "muted"));
        }
        path.getChildren().add(crumb(id.shortName(), "chr-mono-strong"));
        model.changes().releaseOf(id).ifPresent(release -> path.getChildren().add(new Chip(messages.get("compare.in", release), "release",
                "release-" + workspace.mark(release).hue()).withIcon(new ReleaseSwatch(workspace.mark(release)))));
    }

    private static Label crumb(String words, String styleClass) {
        Label label = new Label(words);
        label.getStyleClass().addAll("chr-mono", styleClass);
        label.setMinWidth(0);
        return label;
    }
}
