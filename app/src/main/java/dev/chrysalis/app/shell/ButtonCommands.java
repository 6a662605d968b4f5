package dev.chrysalis.app.shell;

import dev.chrysalis.app.ui.workspace.Command;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** Every button of a screen that can be pressed now, as a command: whatever can be done with the mouse is found by typing. */
final class ButtonCommands {

    /** A tooltip names its key after two spaces. */
    private static final String KEYS = "  ";

    private final String group;
    private final Set<String> known;
    private final Map<String, Command> found = new LinkedHashMap<>();

    private ButtonCommands(String group, Set<String> known) {
        this.group = group;
        this.known = known;
    }

    /**
     * @param group how people call the screen
     * @param known what is offered already: a button that says it, or whose tooltip does, is the same thing once more
     */
    static List<Command> in(Node screen, String group, Set<String> known) {
        ButtonCommands commands = new ButtonCommands(group, known);
        commands.look(screen);
        return List.copyOf(commands.found.values());
    }

    private void look(Node node) {
        if (!node.isVisible() || node.isDisabled() || node instanceof ListCell) {
            return;
        }
        if (node instanceof Button button) {
            if (!isKnown(button)) {
                offer(words(button.getText(), button.getAccessibleText()), button::fire);
            }
        } else if (node instanceof Hyperlink link) {
            offer(words(link.getText(), link.getAccessibleText()), link::fire);
        } else if (node instanceof MenuButton menu) {
            // what a menu shows may be the choice of the moment; its name says what is chosen
            String name = words(menu.getAccessibleText(), menu.getText());
            menu.getItems().forEach(item -> offer(item, name));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::look);
        }
    }

    private void offer(MenuItem item, String menu) {
        if (item.isVisible() && !item.isDisable() && item.getText() != null && !known.contains(item.getText())) {
            offer(menu + ": " + item.getText(), item::fire);
        }
    }

    private void offer(String words, Runnable action) {
        if (!words.isBlank() && !known.contains(words)) {
            found.putIfAbsent(words, new Command(group, words, "", action));
        }
    }

    private boolean isKnown(Button button) {
        Tooltip tooltip = button.getTooltip();
        return tooltip != null && tooltip.getText() != null && known.contains(tooltip.getText().split(KEYS)[0]);
    }

    private static String words(String first, String second) {
        return first != null && !first.isBlank() ? first : second == null ? "" : second;
    }
}
