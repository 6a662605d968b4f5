package dev.chrysalis.app.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Dresses every window of the application, light or dark. FX thread only. */
public final class Theme {

    private static final String DARK = "dark";
    private static final List<Sheet> SHEETS =
            Stream.of("ui/tokens", "ui/bridge", "ui/base", "ui/control", "ui/dialog", "shell/logo", "shell/shell",
            "start/start", "compare/compare", "timeline/timeline", "simulate/simulate", "window/window", "runbook/runbook",
            "history/history").map(Sheet::new).toList();

    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.SYSTEM);
    private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>(TextSize.NORMAL);
    private final Motion motion = new Motion();
    private final Set<Scene> dressed = Collections.newSetFromMap(new WeakHashMap<>());
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final boolean systemDark;

    public Theme() {
        Faces.load();
        systemDark = SystemAppearance.isDark();
        appearance.addListener((property, before, after) -> apply());
        textSize.addListener((property, before, after) -> dressed.forEach(this::clothe));
        // pop-ups have roots of their own, which take the owner's sheets but not its style classes
        Window.getWindows().addListener((ListChangeListener<Window>) change -> mark());
        apply();
    }

    /** All that dress a window. */
    static List<Sheet> sheets() {
        return SHEETS;
    }

    public ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    public ObjectProperty<TextSize> textSizeProperty() {
        return textSize;
    }

    public Motion motion() {
        return motion;
    }

    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    public void toggle() {
        appearance.set(dark.get() ? Appearance.LIGHT : Appearance.DARK);
    }

    public Palette palette() {
        return dark.get() ? Palette.ofDark() : Palette.ofLight();
    }

    /** Gives a scene the sheets of the screens and of what they stand on. */
    public void dress(Scene scene) {
        dressed.add(scene);
        clothe(scene);
        mark(scene);
    }

    private void clothe(Scene scene) {
        scene.getStylesheets().setAll(SHEETS.stream().map(sheet -> sheet.address(textSize.get())).toList());
    }

    private void apply() {
        dark.set(switch (appearance.get()) {
            case SYSTEM -> systemDark;
            case LIGHT -> false;
            case DARK -> true;
        });
        Application.setUserAgentStylesheet(dark.get() ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
        mark();
    }

    private void mark() {
        Window.getWindows().stream().map(Window::getScene).filter(scene -> scene != null).forEach(this::mark);
    }

    private void mark(Scene scene) {
        List<String> classes = scene.getRoot().getStyleClass();
        classes.remove(DARK);
        if (dark.get()) {
            classes.add(DARK);
        }
    }
}
