package dev.chrysalis.app.shell;

import dev.chrysalis.app.ui.workspace.Navigation;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.app.ui.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys that work on every screen. */
final class Shortcuts {

    private static final KeyCode[] DIGITS = {KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5,
        KeyCode.DIGIT6};

    private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();

    Shortcuts(Node root, Navigation navigation, Workspace workspace, Runnable palette, Runnable jobs, Runnable appearance) {
        actions.put(control(KeyCode.K), palette);
        actions.put(control(KeyCode.J), jobs);
        actions.put(new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN), appearance);
        actions.put(new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                () -> navigation.go(ScreenName.START));
        actions.put(new KeyCodeCombination(KeyCode.F5), () -> {
            workspace.reload();
            workspace.refresh();
        });
        for (ScreenName name : ScreenName.ofProject()) {
            actions.put(control(DIGITS[name.ordinal() - 1]), () -> navigation.go(name));
        }
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::act);
    }

    private static KeyCombination control(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private void act(KeyEvent event) {
        actions.entrySet().stream().filter(entry -> entry.getKey().match(event)).findFirst().ifPresent(entry -> {
            event.consume();
            entry.getValue().run();
        });
    }
}
