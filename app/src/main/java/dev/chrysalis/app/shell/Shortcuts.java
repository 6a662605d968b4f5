package dev.chrysalis.app.shell;

import dev.chrysalis.app.ui.workspace.Command;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Performs commands by their keys: those that work on every screen, then those of the screen in front. */
final class Shortcuts {

    private final Map<KeyCombination, Runnable> everywhere = new LinkedHashMap<>();
    private final Supplier<List<Command>> ofScreen;

    Shortcuts(Node root, List<Command> commands, Supplier<List<Command>> ofScreen) {
        this.ofScreen = ofScreen;
        commands.forEach(command -> everywhere.put(combination(command.keys()), command.action()));
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> act(event, everywhere));
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> act(event, front()));
    }

    private Map<KeyCombination, Runnable> front() {
        Map<KeyCombination, Runnable> found = new LinkedHashMap<>();
        ofScreen.get().stream().filter(command -> command.keys().startsWith("Ctrl+"))
                .forEach(command -> found.put(combination(command.keys()), command.action()));
        return found;
    }

    /** {@code Ctrl} is what the system takes for commands: Command on a Mac. */
    private static KeyCombination combination(String keys) {
        return KeyCombination.valueOf(keys.replace("Ctrl", "Shortcut").replace(",", "Comma"));
    }

    private static void act(KeyEvent event, Map<KeyCombination, Runnable> actions) {
        actions.entrySet().stream().filter(entry -> entry.getKey().match(event)).findFirst().ifPresent(entry -> {
            event.consume();
            entry.getValue().run();
        });
    }
}
