package dev.chrysalis.app.shell;

import dev.chrysalis.app.ui.workspace.Command;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** Every button of a screen that can be pressed now, as a command: whatever can be done with the mouse is found by typing. */
final class ButtonCommands {

    private final String group;
    private final Map<String, Command> found = new LinkedHashMap<>();

    private ButtonCommands(String group) {
        this.group = group;
    }

    /** @param group how people call the screen */
    static List<Command> in(Node screen, String group) {
        ButtonCommands commands = new ButtonCommands(group);
        commands.look(screen);
        return List.copyOf(commands.found.values());
    }

    private void look(Node node) {
        if (!node.isVisible() || node.isDisabled() || node instanceof ListCell) {
            return;
        }
        if (node instanceof Button button) {
            offer(words(button.getText(), button.getAccessibleText()), button::fire);
        } else if (node instanceof Hyperlink link) {
            offer(words(link.getText(), link.getAccessibleText()), link::fire);
        } else if (node instanceof MenuButton menu) {
            String name = words(menu.getText(), menu.getAccessibleText());
            menu.getItems().forEach(item -> offer(item, name));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::look);
        }
    }

    private void offer(MenuItem item, String menu) {
        if (item.isVisible() && !item.isDisable() && item.getText() != null) {
            offer(menu + ": " + item.getText(), item::fire);
        }
    }

    private void offer(String words, Runnable action) {
        if (!words.isBlank()) {
            found.putIfAbsent(words, new Command(group, words, "", action));
        }
    }

    private static String words(String text, String accessible) {
        return text != null && !text.isBlank() ? text : accessible == null ? "" : accessible;
    }
}
