package dev.chrysalis.app.ui.workspace;

import java.util.List;
import javafx.scene.Node;

/** One screen as the window sees it. Made when it is first shown, then kept. FX thread only. */
public interface Screen {

    ScreenName name();

    /** What is shown; always the same node. */
    Node node();

    /** It comes to the front: subscriptions begin, what has changed since is shown. */
    void attach();

    /** It leaves the front: subscriptions end. */
    void detach();

    /** What the command palette offers beside the screens, the releases and the steps, while this screen is in front. */
    default List<Command> commands() {
        return List.of();
    }
}
