package dev.chrysalis.app.history;

import atlantafx.base.controls.CustomTextField;
import dev.chrysalis.app.ui.control.EmptyState;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.OneOf;
import dev.chrysalis.app.ui.control.Refresh;
import dev.chrysalis.app.ui.control.RememberedSplit;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Command;
import dev.chrysalis.app.ui.workspace.Screen;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.app.ui.workspace.Settings;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.journal.ChainState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.controlsfx.control.SegmentedButton;

/** The journal as a story. */
public final class HistoryView implements Screen {

    private static final double NARROW = 1000;
    private static final double LEAST_LIST = 420;
    private static final double DETAIL = 336;

    private final Messages messages;
    private final HistoryViewModel model;
    private final Workspace workspace;
    private final OneOf root = new OneOf();
    private final BorderPane full = new BorderPane();
    private final Node empty;
    private final Label chain = new Label();
    private final ComboBox<Optional<String>> release = new ComboBox<>();
    private final ToggleButton trouble;
    private final ListView<StoryRow> list = new ListView<>();
    private final EventDetail detail;
    private final CustomTextField search = new CustomTextField();
    private final SaveAs saveAs;
    private final InvalidationListener refresh = new Refresh(this::showState);

    public HistoryView(HistoryViewModel model, Workspace workspace, Messages messages, Settings settings, SaveAs saveAs) {
        this.model = model;
        this.workspace = workspace;
        this.messages = messages;
        this.saveAs = saveAs;
        detail = new EventDetail(messages, workspace, model::showInTimeline);
        trouble = segment(StoryFilter.TROUBLE);
        empty = new EmptyState(Icon.HISTORY, messages.get("history.empty.title"), messages.get("history.empty.sentence"));
        full.setTop(toolbar());
        full.setCenter(body(settings));
        root.show(full);
        root.getStyleClass().add("chr-history");
    }

    /** Where an export is written to; asks the person. */
    @FunctionalInterface
    public interface SaveAs {

        void save(String suggestedName, String content);
    }

    @Override
    public ScreenName name() {
        return ScreenName.HISTORY;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public List<Command> commands() {
        String group = messages.get("screen.history");
        return List.of(new Command(group, messages.get("history.find"), "Ctrl+F", search::requestFocus),
                new Command(group, messages.get("history.export.csv"), "", () -> saveAs.save("history.csv", model.commaSeparated())),
                new Command(group, messages.get("history.export.json"), "", () -> saveAs.save("history.json", model.json())),
                new Command(group, messages.get("history.showInTimeline"), "Ctrl+T", model::showInTimeline));
    }

    @Override
    public void attach() {
        workspace.statusProperty().addListener(refresh);
        model.rows().addListener(refresh);
        model.selectedProperty().addListener(refresh);
        showState();
        // a split takes its parts into the scene when it is first styled, and only what is there can be focused
        root.applyCss();
        list.requestFocus();
    }

    @Override
    public void detach() {
        workspace.statusProperty().removeListener(refresh);
        model.rows().removeListener(refresh);
        model.selectedProperty().removeListener(refresh);
    }

    private HBox toolbar() {
        Label title = new Label(messages.get("screen.history"));
        title.getStyleClass().add("chr-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        chain.setId("history-chain");
        chain.getStyleClass().add("chr-chain");
        chain.setMinWidth(Region.USE_PREF_SIZE);
        chain.contentDisplayProperty().bind(Bindings.when(root.widthProperty().lessThan(NARROW)).then(ContentDisplay.GRAPHIC_ONLY)
                .otherwise(ContentDisplay.LEFT));
        chain.setTooltip(new Tooltip());
        chain.getTooltip().textProperty().bind(chain.textProperty());
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        search.setId("history-search");
        search.setLeft(new StackPane(Icon.SEARCH.node(16, "muted")));
        search.setPromptText(messages.get("history.find"));
        search.textProperty().bindBidirectional(model.wordsProperty());
        search.setPrefWidth(190);
        search.setMinWidth(110);
        MenuItem table = new MenuItem(messages.get("history.export.csv"));
        table.setOnAction(event -> saveAs.save("history.csv", model.commaSeparated()));
        MenuItem objects = new MenuItem(messages.get("history.export.json"));
        objects.setOnAction(event -> saveAs.save("history.json", model.json()));
        MenuButton export = new MenuButton(messages.get("history.export"), Icon.EXPORT.node(), table, objects);
        export.setId("history-export");
        export.setMinWidth(Region.USE_PREF_SIZE);
        HBox bar = new HBox(title, chain, spacer, search, releases(), segments(), export);
        bar.getStyleClass().add("chr-toolbar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Node releases() {
        release.setId("history-release");
        release.setMinWidth(Region.USE_PREF_SIZE);
        release.setPrefWidth(170);
        release.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<String> name) {
                return name == null ? "" : name.orElse(messages.get("history.allReleases"));
            }

            @Override
            public Optional<String> fromString(String text) {
                return Optional.of(text);
            }
        });
        release.getItems().add(Optional.empty());
        release.setValue(Optional.empty());
        release.valueProperty().addListener((property, before, after) -> {
            if (after != null) {
                model.releaseProperty().set(after);
            }
        });
        return release;
    }

    private Node segments() {
        SegmentedButton segments = new SegmentedButton(segment(StoryFilter.ALL), trouble, segment(StoryFilter.PEOPLE));
        segments.getButtons().get(0).setSelected(true);
        segments.setMinWidth(Region.USE_PREF_SIZE);
        return segments;
    }

    private ToggleButton segment(StoryFilter filter) {
        ToggleButton button = new ToggleButton(messages.get("history.filter." + filter.name().toLowerCase(java.util.Locale.ROOT)));
        button.setId("history-filter-" + filter.name().toLowerCase(java.util.Locale.ROOT));
        button.setOnAction(event -> {
            button.setSelected(true);
            model.filterProperty().set(filter);
        });
        return button;
    }

    private Node body(Settings settings) {
        list.setId("history-list");
        list.getStyleClass().addAll("chr-card", "chr-story");
        list.setItems(model.rows());
        list.setCellFactory(view -> new StoryCell(messages, workspace));
        list.setPlaceholder(new Label(messages.get("history.nothingFound")));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, after) -> {
            if (after instanceof StoryRow.Event event) {
                model.selectedProperty().set(Optional.of(event.line()));
            }
        });
        list.setMinWidth(LEAST_LIST);
        RememberedSplit body = new RememberedSplit(settings, "history.detail", list, detail, detail, DETAIL);
        body.getStyleClass().addAll("cards", "chr-history-body");
        return body;
    }

    private void showState() {
        root.show(model.isEmpty() ? empty : full);
        showChain();
        long troubles = model.troubles();
        trouble.setText(messages.get("history.filter.trouble") + (troubles == 0 ? "" : " " + troubles));
        List<Optional<String>> names = new ArrayList<>(List.of(Optional.empty()));
        model.releases().forEach(name -> names.add(Optional.of(name)));
        if (!release.getItems().equals(names)) {
            release.getItems().setAll(names);
            release.setValue(model.releaseProperty().get());
        }
        detail.show(model.selectedProperty().get());
        model.selectedProperty().get().ifPresent(line -> list.getSelectionModel().select(new StoryRow.Event(line)));
    }

    private void showChain() {
        chain.getStyleClass().removeAll("chr-ok", "chr-bad");
        chain.setText("");
        chain.setGraphic(null);
        model.chain().ifPresent(state -> {
            boolean broken = state instanceof ChainState.Broken;
            chain.setText(state instanceof ChainState.Broken found ? found.reason()
                    : messages.get("history.chain", workspace.journal().size()));
            chain.setGraphic(Icon.CHAIN.node(16, broken ? "bad" : "ok"));
            chain.getStyleClass().add(broken ? "chr-bad" : "chr-ok");
        });
    }
}
