package dev.chrysalis.app.shell;

import dev.chrysalis.app.ui.theme.Appearance;
import dev.chrysalis.app.ui.theme.TextSize;
import dev.chrysalis.app.ui.theme.Theme;
import dev.chrysalis.app.ui.workspace.Settings;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;

/** How this person wants the window to look, from one start to the next. FX thread only. */
public final class Preferences {

    private final Settings settings;
    private final Theme theme;

    /** Gives the theme what was chosen before, and remembers what is chosen from now on. */
    public Preferences(Settings settings, Theme theme) {
        this.settings = settings;
        this.theme = theme;
        keep("appearance", theme.appearanceProperty(), Appearance.values());
        keep("text.size", theme.textSizeProperty(), TextSize.values());
        settings.text("motion.reduced").map(Boolean::parseBoolean).ifPresent(theme.motion().reducedProperty()::set);
        theme.motion().reducedProperty().addListener((property, before, after) -> remember("motion.reduced", after));
    }

    Theme theme() {
        return theme;
    }

    /** The tag of the chosen language; empty where it follows the system. */
    Optional<String> language() {
        return settings.text(Settings.LANGUAGE).filter(tag -> !tag.isEmpty());
    }

    /** Takes a language for the next start. */
    void speak(Optional<String> language) {
        remember(Settings.LANGUAGE, language.orElse(""));
    }

    private <E extends Enum<E>> void keep(String key, ObjectProperty<E> property, E[] choices) {
        settings.text(key).flatMap(name -> Arrays.stream(choices).filter(choice -> choice.name().equals(name)).findFirst())
                .ifPresent(property::set);
        property.addListener((changed, before, after) -> remember(key, after));
    }

    private void remember(String key, Object value) {
        settings.remember(key, value);
        settings.save();
    }
}
