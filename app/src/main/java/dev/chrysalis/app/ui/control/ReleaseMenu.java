package dev.chrysalis.app.ui.control;

import dev.chrysalis.app.ui.theme.ReleaseMark;
import dev.chrysalis.plan.Release;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** Says which release a screen shows, and lets another one be chosen. */
public final class ReleaseMenu extends MenuButton {

    private final Function<String, ReleaseMark> mark;
    private final Consumer<Release> choose;

    /** @param mark by what a release is told from the others */
    public ReleaseMenu(String id, Function<String, ReleaseMark> mark, Consumer<Release> choose) {
        this.mark = mark;
        this.choose = choose;
        setId(id);
        getStyleClass().add("chr-mono");
        setMinWidth(USE_PREF_SIZE);
    }

    /** Leaves an open menu as it is where nothing changed. */
    public void show(Release shown, List<Release> choices) {
        List<String> names = choices.stream().map(Release::name).toList();
        if (shown.name().equals(getText()) && names.equals(getItems().stream().map(MenuItem::getText).toList())) {
            return;
        }
        setText(shown.name());
        setGraphic(new ReleaseSwatch(mark.apply(shown.name())));
        getItems().setAll(choices.stream().map(this::item).toList());
    }

    private MenuItem item(Release choice) {
        MenuItem item = new MenuItem(choice.name(), new ReleaseSwatch(mark.apply(choice.name())));
        item.setOnAction(event -> choose.accept(choice));
        return item;
    }
}
