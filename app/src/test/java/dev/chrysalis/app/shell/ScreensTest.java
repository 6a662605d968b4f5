package dev.chrysalis.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chrysalis.app.ui.workspace.Screen;
import dev.chrysalis.app.ui.workspace.ScreenName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class ScreensTest {

    private final List<ScreenName> asked = new ArrayList<>();

    @Test
    void preparingEndsWhenEveryScreenIsMadeAndStyled() {
        Screens screens = new Screens(factories(), new Pane());

        int pieces = 0;
        while (screens.prepare()) {
            pieces++;
        }

        assertThat(pieces).isEqualTo(2 * ScreenName.values().length);
        assertThat(asked).containsExactly(ScreenName.values());
    }

    @Test
    void aScreenThatCannotBeMadeIsTriedOnceWhileTheOthersArePrepared() {
        Map<ScreenName, Supplier<Screen>> factories = factories();
        factories.put(ScreenName.COMPARE, () -> {
            asked.add(ScreenName.COMPARE);
            throw new IllegalStateException("no comparison today");
        });
        Screens screens = new Screens(factories, new Pane());

        assertThatThrownBy(() -> {
            while (screens.prepare()) {
                assertThat(asked).as("screens asked for").doesNotContain(ScreenName.COMPARE);
            }
        }).hasMessage("no comparison today");
        int pieces = 0;
        while (screens.prepare()) {
            assertThat(++pieces).isLessThan(100);
        }

        assertThat(asked).containsExactly(ScreenName.values());
    }

    private Map<ScreenName, Supplier<Screen>> factories() {
        Map<ScreenName, Supplier<Screen>> factories = new EnumMap<>(ScreenName.class);
        for (ScreenName name : ScreenName.values()) {
            factories.put(name, () -> {
                asked.add(name);
                return new Blank(name, new Pane());
            });
        }
        return factories;
    }

    private record Blank(ScreenName name, Node node) implements Screen {

        @Override
        public void attach() {
            // nothing to follow
        }

        @Override
        public void detach() {
            // nothing to follow
        }
    }
}
