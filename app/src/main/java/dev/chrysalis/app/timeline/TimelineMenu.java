package dev.chrysalis.app.timeline;

import dev.chrysalis.app.timeline.edit.EditRules;
import dev.chrysalis.app.timeline.edit.StepMoves;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with a release, a phase or a step, as a menu at the pointer and in the palette; why not, where it cannot. */
final class TimelineMenu {

    private final TimelineViewModel viewModel;
    private final Messages messages;
    private final StepMoves moves;
    private final Runnable newStep;
    private final Runnable edit;
    private final ContextMenu menu = new ContextMenu();

    /**
     * @param newStep asks for a step of the selected release
     * @param edit    begins to write what is selected
     */
    TimelineMenu(TimelineViewModel viewModel, Messages messages, Runnable newStep, Runnable edit) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.newStep = newStep;
        this.edit = edit;
        this.moves = new StepMoves(viewModel.editing());
        menu.setId("timeline-menu");
    }

    StepMoves moves() {
        return moves;
    }

    void show(Node owner, double screenX, double screenY) {
        menu.getItems().setAll(items());
        menu.show(owner, screenX, screenY);
    }

    void hide() {
        menu.hide();
    }

    /** The same for the palette, without what is refused. */
    List<Command> commands() {
        String group = messages.get("screen.timeline");
        return entries().stream().filter(entry -> entry.refusal().isEmpty())
                .map(entry -> new Command(group, entry.title(), entry.keys(), entry.action())).toList();
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (Entry entry : entries()) {
            MenuItem item = new MenuItem(entry.title() + (entry.keys().isEmpty() ? "" : "   " + entry.keys()), entry.icon().node());
            item.setMnemonicParsing(false);
            item.setId(entry.id());
            item.setDisable(entry.refusal().isPresent());
            item.setOnAction(event -> entry.action().run());
            items.add(item);
            entry.refusal().filter(reason -> !reasons.contains(reason)).ifPresent(reasons::add);
        }
        if (!reasons.isEmpty()) {
            items.add(new SeparatorMenuItem());
            reasons.forEach(reason -> {
                MenuItem item = new MenuItem(reason, Icon.SEALED.node());
                item.setDisable(true);
                items.add(item);
            });
        }
        return items;
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        EditRules rules = viewModel.editing().rules();
        Optional<String> release = viewModel.workspace().selection().releaseProperty().get();
        release.ifPresent(name -> entries.add(entry("step.new", Icon.ADD, "Insert", rules.againstRelease(name), newStep)));
        viewModel.workspace().selection().stepProperty().get().ifPresentOrElse(step -> {
            entries.add(entry("step.edit", Icon.EDIT, "E", rules.againstChange(step), edit));
            entries.add(entry("step.up", Icon.UP, "Alt+↑", moves.against(step, -1), () -> moves.move(step, -1)));
            entries.add(entry("step.down", Icon.DOWN, "Alt+↓", moves.against(step, 1), () -> moves.move(step, 1)));
            entries.add(entry("step.remove", Icon.DELETE, "Delete", rules.againstChange(step), () -> moves.remove(step)));
        }, () -> viewModel.selectedPhase().ifPresentOrElse(
                card -> entries.add(entry("phase.edit", Icon.EDIT, "E", viewModel.editing().against(card), edit)),
                () -> release.ifPresent(name -> entries.add(entry("release.edit", Icon.EDIT, "E", rules.againstRelease(name), edit)))));
        return entries;
    }

    private Entry entry(String key, Icon icon, String keys, Optional<String> refusal, Runnable action) {
        return new Entry("timeline-menu-" + key.replace('.', '-'), messages.get("timeline.menu." + key), icon, keys, refusal, action);
    }

    private record Entry(String id, String title, Icon icon, String keys, Optional<String> refusal, Runnable action) {
    }
}
