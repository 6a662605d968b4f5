package dev.chrysalis.app.window;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.Sentence;
import dev.chrysalis.app.ui.dialog.ConfirmByTyping;
import dev.chrysalis.app.ui.dialog.Confirmation;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.dialect.server.Blocker;
import dev.chrysalis.project.environment.Environment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Those whom the current step waits for, each with what it does; whoever may end a session is offered to, one by one. */
final class BlockerList extends VBox {

    private final WindowViewModel model;
    private final Messages messages;
    private final ConfirmByTyping confirm;

    BlockerList(WindowViewModel model, Messages messages, ConfirmByTyping confirm) {
        super(6);
        this.model = model;
        this.messages = messages;
        this.confirm = confirm;
        setId("window-blockers");
    }

    void show(List<Blocker> blockers) {
        getChildren().clear();
        if (!blockers.isEmpty()) {
            Label heading = new Label(messages.get("window.lock.blockers", blockers.size()));
            heading.getStyleClass().add("chr-strong");
            getChildren().add(heading);
            blockers.forEach(blocker -> getChildren().add(row(blocker)));
        }
    }

    private Node row(Blocker blocker) {
        Label who = new Sentence(sentence(blocker));
        Label query = new Sentence(blocker.query());
        query.getStyleClass().addAll("chr-mono", "chr-small", "chr-muted");
        VBox text = new VBox(2, who, query);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(12, text);
        row.setAlignment(Pos.CENTER_LEFT);
        if (blocker.endable()) {
            Button end = new Button(messages.get("window.lock.end"), Icon.STOP.node());
            end.setId("window-end-" + blocker.session());
            end.setMinWidth(USE_PREF_SIZE);
            end.setOnAction(event -> askToEnd(blocker));
            row.getChildren().add(end);
        }
        return row;
    }

    private String sentence(Blocker blocker) {
        if (blocker.isVeiled()) {
            return messages.get("window.lock.blocker.veiled", blocker.session(), blocker.user(), blocker.application(), blocker.lock());
        }
        return messages.get("window.lock.blocker", blocker.session(), blocker.user(), blocker.application(), blocker.state(),
                messages.figures().time(Duration.between(blocker.since(), Instant.now())), blocker.lock());
    }

    private void askToEnd(Blocker blocker) {
        Environment target = model.target().orElseThrow();
        confirm.ask(new Confirmation(messages.get("window.lock.end.title", blocker.session()), sentence(blocker),
                List.of(), messages.get("window.lock.end.effect"), blocker.session(), messages.get("window.lock.end.go", blocker.session()),
                target.name(), target.production()), () -> model.hand().end(blocker), () -> { });
    }
}
