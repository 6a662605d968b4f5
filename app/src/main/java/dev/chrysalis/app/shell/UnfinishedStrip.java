package dev.chrysalis.app.shell;

import dev.chrysalis.Status;
import dev.chrysalis.app.ui.control.ActionStrip;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Navigation;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.app.ui.workspace.Workspace;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.scene.layout.StackPane;

/** Offers to go on with a run that was cut off, on every screen but the one where that is done and the one that tells it itself. */
final class UnfinishedStrip extends StackPane {

    private static final int PICTURE = 18;
    private static final Set<ScreenName> TELLING = EnumSet.of(ScreenName.WINDOW, ScreenName.TIMELINE);

    private final Workspace workspace;
    private final Navigation navigation;
    private final Messages messages;
    private final ActionStrip strip = new ActionStrip();

    UnfinishedStrip(Workspace workspace, Navigation navigation, Messages messages) {
        this.workspace = workspace;
        this.navigation = navigation;
        this.messages = messages;
        setId("unfinished");
        strip.getStyleClass().add("of-caution");
        strip.action().setId("unfinished-go");
        // the screen below has the one primary button
        strip.action().getStyleClass().remove("accent");
        getChildren().add(strip);
        InvalidationListener show = observable -> show();
        workspace.statusProperty().addListener(show);
        workspace.runProperty().addListener(show);
        navigation.screenProperty().addListener(show);
        show();
    }

    private void show() {
        List<String> unfinished = workspace.statusProperty().get().map(Status::unfinished).orElse(List.of());
        boolean offered = !unfinished.isEmpty() && workspace.runProperty().get().isEmpty()
                && !TELLING.contains(navigation.screenProperty().get());
        setVisible(offered);
        setManaged(offered);
        if (offered) {
            strip.offer(Icon.CAUTION.node(PICTURE, "warn"), messages.get("unfinished.first"),
                    messages.engine(unfinished.get(0), workspace.zone()), messages.get("unfinished.go"),
                    Icon.WINDOW.node(), this::go);
        }
    }

    private void go() {
        workspace.runState().current().ifPresent(workspace.selection()::selectRelease);
        navigation.go(ScreenName.WINDOW);
    }
}
