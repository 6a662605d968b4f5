package dev.chrysalis.app.timeline;

import dev.chrysalis.app.timeline.form.NewReleaseForm;
import dev.chrysalis.app.timeline.form.NewStepForm;
import dev.chrysalis.app.timeline.inspect.Inspector;
import dev.chrysalis.app.timeline.paint.Fonts;
import dev.chrysalis.app.timeline.paint.TimelineCanvas;
import dev.chrysalis.app.timeline.scene.drawing.TimelineLayout;
import dev.chrysalis.app.timeline.scene.layout.Level;
import dev.chrysalis.app.timeline.scene.layout.Scenery;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.ui.control.EmptyState;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.dialog.Overlay;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.theme.Theme;
import dev.chrysalis.app.ui.workspace.Command;
import dev.chrysalis.app.ui.workspace.Navigation;
import dev.chrysalis.app.ui.workspace.Screen;
import dev.chrysalis.app.ui.workspace.ScreenName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The Timeline screen. FX thread only. */
public final class TimelineView implements Screen {

    private static final double NARROW = 1_060;

    private final TimelineViewModel viewModel;
    private final Navigation navigation;
    private final Theme theme;
    private final Messages messages;
    private final Overlay overlay;
    private final BorderPane root = new BorderPane();
    private final NextAction strip;
    private final Fonts fonts = new Fonts();
    private final TimelineCanvas canvas;
    private final OverviewStrip overview;
    private final TimelineToolbar toolbar;
    private final Inspector inspector;
    private final StackPane picture = new StackPane();
    private final EmptyState empty;
    private final TimelineExport export;
    private final Glide glide;
    private final TimelineMenu menu;
    private final ChangeListener<Scenery> shown = (property, before, after) -> show(before, after);
    private final ChangeListener<Boolean> dressed;
    private boolean narrow;

    /**
     * @param save     keeps an exported picture: takes a name that would do and the content
     * @param openFile shows a file in the program that people use for it
     */
    public TimelineView(TimelineViewModel viewModel, Navigation navigation, Theme theme, Overlay overlay, Messages messages,
                        BiConsumer<String, byte[]> save, Consumer<Path> openFile) {
        this.viewModel = viewModel;
        this.navigation = navigation;
        this.theme = theme;
        this.overlay = overlay;
        this.messages = messages;
        TimelineLayout layout = new TimelineLayout(viewModel.words(), fonts);
        canvas = new TimelineCanvas(layout, fonts, theme.palette(), viewModel::select);
        canvas.setId("timeline-canvas");
        overview = new OverviewStrip(viewModel, fonts, theme.palette());
        export = new TimelineExport(canvas, theme, save);
        glide = new Glide(viewModel, theme.motion());
        menu = new TimelineMenu(viewModel, messages, this::askForStep, this::edit);
        toolbar = new TimelineToolbar(viewModel, messages, glide, this::askForRelease, this::askForStep, export);
        inspector = new Inspector(viewModel.editing(), viewModel.workspace(), messages, navigation,
                () -> glide.to(viewModel.at(Level.STEPS)), openFile);
        strip = new NextAction(viewModel.workspace().selection(), navigation);
        dressed = (property, before, after) -> wear();
        empty = new EmptyState(Icon.TIMELINE, messages.get("timeline.empty"), messages.get("timeline.empty.more"), compare());
        empty.setId("timeline-empty");
        build();
    }

    @Override
    public ScreenName name() {
        return ScreenName.TIMELINE;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void attach() {
        viewModel.sceneryProperty().addListener(shown);
        theme.darkProperty().addListener(dressed);
        wear();
        viewModel.attach();
        showWhole();
    }

    @Override
    public void detach() {
        viewModel.detach();
        viewModel.sceneryProperty().removeListener(shown);
        theme.darkProperty().removeListener(dressed);
    }

    @Override
    public List<Command> commands() {
        String group = messages.get("screen.timeline");
        List<Command> commands = new ArrayList<>(menu.commands());
        commands.add(new Command(group, messages.get("timeline.new.tip"), "", this::askForRelease));
        commands.add(new Command(group, messages.get("timeline.fit.tip"), "0",
                () -> glide.to(viewModel.camera().fitted(viewModel.viewport()))));
        commands.add(new Command(group, messages.get("timeline.legend.toggle"), "L", viewModel::toggleLegend));
        commands.add(new Command(group, messages.get("timeline.export.svg"), "", export::svg));
        commands.add(new Command(group, messages.get("timeline.export.pdf"), "", export::pdf));
        commands.add(new Command(group, messages.get("timeline.export.png"), "", export::png));
        return commands;
    }

    TimelineExport export() {
        return export;
    }

    private void build() {
        root.setId("timeline");
        root.getStyleClass().add("chr-timeline");
        new TimelineKeys(root, canvas, viewModel, glide, verbs());
        VBox column = new VBox(canvas, overview);
        VBox.setVgrow(canvas, Priority.ALWAYS);
        picture.getChildren().addAll(column, empty);
        new TimelinePointer(canvas, viewModel, glide, menu, new TimelineTips(picture, messages));
        root.setTop(new VBox(toolbar, strip.node()));
        root.setCenter(picture);
        canvas.widthProperty().addListener((property, before, after) -> resize());
        canvas.heightProperty().addListener((property, before, after) -> resize());
        root.widthProperty().addListener((property, before, after) -> narrow(after.doubleValue() < NARROW));
        inspector.take(false);
    }

    private void narrow(boolean now) {
        if (now != narrow) {
            narrow = now;
            inspector.take(now);
            showWhole();
        }
    }

    private Button compare() {
        Button compare = new Button(messages.get("timeline.strip.compare"), Icon.COMPARE.node());
        compare.setId("timeline-compare");
        compare.getStyleClass().add("accent");
        compare.setOnAction(event -> navigation.go(ScreenName.COMPARE));
        return compare;
    }

    private void resize() {
        if (canvas.getWidth() > 0 && canvas.getHeight() > 0) {
            viewModel.resize(canvas.getWidth(), canvas.getHeight());
        }
    }

    private void wear() {
        canvas.wear(theme.palette());
        overview.wear(theme.palette());
    }

    private void show(Scenery before, Scenery after) {
        canvas.show(after);
        overview.show(after);
        toolbar.show(after.viewport());
        if (before.model() != after.model()) {
            showWhole();
        } else if (!before.selected().equals(after.selected())) {
            showSelected(after.selected());
        }
    }

    private void showWhole() {
        boolean nothing = viewModel.model().releases().isEmpty();
        empty.setVisible(nothing);
        picture.getChildren().get(0).setVisible(!nothing);
        strip.node().setVisible(!nothing);
        strip.node().setManaged(!nothing);
        toolbar.offer(!nothing);
        if (!nothing) {
            strip.tell(viewModel.situation(), narrow);
        }
        showSelected(viewModel.sceneryProperty().get().selected());
    }

    private void showSelected(Optional<Subject> selected) {
        boolean told = selected.filter(inspector::show).isPresent();
        Node right = told ? inspector : null;
        if (root.getRight() != right) {
            root.setRight(right);
        }
    }

    private TimelineKeys.Verbs verbs() {
        return new TimelineKeys.Verbs() {
            @Override
            public void edit() {
                TimelineView.this.edit();
            }

            @Override
            public void newStep() {
                askForStep();
            }

            @Override
            public void find() {
                toolbar.search().requestFocus();
            }

            @Override
            public void menu() {
                Bounds bounds = canvas.localToScreen(canvas.getLayoutBounds());
                menu.show(canvas, bounds.getCenterX(), bounds.getCenterY());
            }
        };
    }

    private void edit() {
        viewModel.sceneryProperty().get().selected().ifPresent(inspector::edit);
    }

    private void askForStep() {
        viewModel.workspace().selection().releaseProperty().get().flatMap(viewModel.model()::release)
                .filter(release -> viewModel.editing().rules().againstRelease(release.name()).isEmpty())
                .ifPresent(release -> new NewStepForm(viewModel.editing(), overlay, messages, release).open());
    }

    private void askForRelease() {
        new NewReleaseForm(viewModel.editing(), overlay, messages).open();
    }
}
