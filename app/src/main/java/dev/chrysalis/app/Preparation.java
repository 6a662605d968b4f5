package dev.chrysalis.app;

import dev.chrysalis.app.timeline.FirstPicture;
import dev.chrysalis.app.timeline.paint.Fonts;
import dev.chrysalis.app.timeline.scene.shape.Face;
import dev.chrysalis.app.ui.control.SqlView;
import dev.chrysalis.app.ui.text.Messages;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.ButtonSkin;
import javafx.scene.control.skin.CheckBoxSkin;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.control.skin.ListViewSkin;
import javafx.scene.control.skin.MenuButtonSkin;
import javafx.scene.control.skin.ProgressBarSkin;
import javafx.scene.control.skin.RadioButtonSkin;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.control.skin.SplitPaneSkin;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.control.skin.ToggleButtonSkin;
import javafx.scene.control.skin.TreeViewSkin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads, beside the window, what the screens that come next stand on: the first showing of SQL, of a list or of the timeline's letters
 * would hold the window up for it. Nothing that it makes is ever shown.
 */
final class Preparation implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    private static final List<Runnable> CONTROLS = List.of(
            () -> new SqlView("SELECT 'prepared' -- and coloured\nFROM nothing WHERE 1 = 2;").fitHeight(2),
            () -> skin(new ListView<String>(), ListViewSkin::new),
            () -> skin(new TreeView<String>(), TreeViewSkin::new),
            () -> skin(new ScrollPane(), ScrollPaneSkin::new),
            () -> skin(new SplitPane(new ScrollPane(), new ScrollPane()), SplitPaneSkin::new),
            () -> skin(new Button(""), ButtonSkin::new),
            () -> skin(new ToggleButton(""), ToggleButtonSkin::new),
            () -> skin(new MenuButton(""), MenuButtonSkin::new),
            () -> skin(new TextField(), TextFieldSkin::new),
            () -> skin(new CheckBox(), CheckBoxSkin::new),
            () -> skin(new RadioButton(), RadioButtonSkin::new),
            () -> skin(new ProgressBar(), ProgressBarSkin::new),
            () -> skin(new ComboBox<String>(), ComboBoxListViewSkin::new));

    private final List<Runnable> parts;

    private Preparation(List<Runnable> parts) {
        this.parts = parts;
    }

    /** Begins, and gives way to all that has more haste. */
    static void begin(Messages messages) {
        List<Runnable> parts = Stream.concat(Stream.<Runnable>of(new FirstPicture(messages), Preparation::letters), CONTROLS.stream())
                .toList();
        Thread thread = new Thread(new Preparation(parts), "chrysalis-preparation");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    @Override
    public void run() {
        try {
            parts.forEach(Runnable::run);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("what comes next could not be prepared; it is loaded when it is shown", e);
        }
    }

    private static <C extends Control> void skin(C control, Function<C, ? extends Skin<?>> skin) {
        control.setSkin(skin.apply(control));
    }

    private static void letters() {
        StringBuilder letters = new StringBuilder();
        for (char letter = ' '; letter <= '~'; letter++) {
            letters.append(letter);
        }
        Fonts fonts = new Fonts();
        for (Face face : Face.values()) {
            fonts.width(letters.toString(), face);
        }
    }
}
