package dev.chrysalis.app.compare;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.schema.ObjectId;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** At the bottom: what to do now, in words, and the one button that does it. */
final class NextStepBar extends HBox {

    private static final double WIDE = 900;
    private static final double SLIM = 680;
    private static final double LEAST_WORDS = 120;

    private final CompareViewModel model;
    private final Workspace workspace;
    private final Messages messages;
    private final Runnable planAsRelease;
    private final Runnable showTimeline;

    NextStepBar(CompareViewModel model, Workspace workspace, Messages messages, Runnable planAsRelease, Runnable showTimeline) {
        this.model = model;
        this.workspace = workspace;
        this.messages = messages;
        this.planAsRelease = planAsRelease;
        this.showTimeline = showTimeline;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("chr-next-bar");
    }

    void refresh() {
        int questions = model.planning().questions().size();
        int unplanned = model.changes().unplanned().size();
        switch (model.nextProperty().get()) {
            case COMPARE, NOTHING -> {
                setVisible(false);
                setManaged(false);
                return;
            }
            case ANSWER -> say(Icon.QUESTION, messages.get("compare.next.answer", questions), messages.get("compare.next.then", unplanned),
                    primary("compare-take", messages.get("compare.take", questions), Icon.TICK_ALL, model.planning()::takeAnswers));
            case PLAN -> say(Icon.STEPS, messages.get("compare.next.plan", unplanned), messages.get("compare.next.plan.then"),
                    primary("compare-plan", messages.get("compare.plan"), Icon.ADD, planAsRelease));
            case ALL_PLANNED -> say(Icon.DONE, messages.get("compare.next.done"), "",
                    primary("compare-timeline", messages.get("compare.timeline"), Icon.TIMELINE, showTimeline));
        }
        setVisible(true);
        setManaged(true);
    }

    private void say(Icon icon, String first, String then, Button action) {
        Label strong = new Label(first);
        strong.getStyleClass().add("chr-strong");
        strong.wrapTextProperty().bind(widthProperty().lessThanOrEqualTo(WIDE));
        strong.setMinWidth(LEAST_WORDS);
        strong.setMinHeight(USE_PREF_SIZE);
        strong.managedProperty().bind(strong.visibleProperty());
        strong.visibleProperty().bind(widthProperty().greaterThan(SLIM));
        Label rest = new Label(then);
        Node picture = icon.node(18, "accent");
        List.of(rest, picture).forEach(node -> {
            node.managedProperty().bind(node.visibleProperty());
            node.visibleProperty().bind(widthProperty().greaterThan(WIDE));
        });
        FlowPane words = new FlowPane(6, 0, strong, rest);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(picture, words);
        workspace.selection().objectProperty().get().filter(model.changes()::isLeaf)
                .ifPresent(id -> getChildren().addAll(leaveOut(id), assign(id)));
        getChildren().add(action);
    }

    private Node leaveOut(ObjectId id) {
        boolean left = model.changes().leftOut().contains(id);
        Button button = new Button(messages.get(left ? "compare.take.in" : "compare.leave.out"),
                (left ? Icon.ADD : Icon.LEAVE_OUT).node());
        button.setId("compare-leave-out");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> model.leaveOut(id));
        return button;
    }

    private Node assign(ObjectId id) {
        MenuButton menu = new MenuButton(messages.get("compare.assign"));
        menu.setId("compare-assign");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        Optional<String> now = model.changes().releaseOf(id);
        model.planning().openReleases().stream().filter(release -> now.filter(release.name()::equals).isEmpty()).forEach(release -> {
            MenuItem item = new MenuItem(release.name());
            item.setOnAction(event -> model.assign(id, release));
            menu.getItems().add(item);
        });
        menu.setDisable(menu.getItems().isEmpty());
        return menu;
    }

    private static Button primary(String id, String words, Icon icon, Runnable action) {
        Button button = new Button(words, icon.node());
        button.setId(id);
        button.getStyleClass().add("accent");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
