package dev.chrysalis.app.shell;

import dev.chrysalis.app.ui.workspace.Screen;
import dev.chrysalis.app.ui.workspace.ScreenName;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The screens, each made when it is first asked for, or before, piece by piece, while nobody waits for it. FX thread only. */
final class Screens {

    private final Map<ScreenName, Supplier<Screen>> factories;
    private final Pane place;
    private final Map<ScreenName, Screen> made = new EnumMap<>(ScreenName.class);
    private final Set<ScreenName> unstyled = EnumSet.allOf(ScreenName.class);

    /** @param place in which the screens are shown, one at a time */
    Screens(Map<ScreenName, Supplier<Screen>> factories, Pane place) {
        this.factories = new EnumMap<>(factories);
        this.place = place;
    }

    Screen get(ScreenName name) {
        return made.computeIfAbsent(name, key -> {
            Screen screen = factories.get(key).get();
            if (screen.node() instanceof Region region) {
                region.setMinSize(0, 0);
            }
            return screen;
        });
    }

    /**
     * Does one more piece of what the first look at a screen costs: makes it, or finds its styles.
     *
     * @return whether there was something left to do
     */
    boolean prepare() {
        Optional<ScreenName> next = unstyled.stream().findFirst();
        next.ifPresent(name -> {
            boolean ready = made.containsKey(name);
            // what fails once is not tried again until somebody asks for the screen
            unstyled.remove(name);
            Screen screen = get(name);
            if (ready) {
                style(screen.node());
            } else {
                unstyled.add(name);
            }
        });
        return next.isPresent();
    }

    /** Styles are found and skins are made where a node is in the scene; it is gone again before anything is painted. */
    private void style(Node screen) {
        if (screen.getScene() == null) {
            place.getChildren().add(0, screen);
            screen.applyCss();
            place.getChildren().remove(screen);
        }
    }
}
