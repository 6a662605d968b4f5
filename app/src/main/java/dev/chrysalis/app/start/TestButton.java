package dev.chrysalis.app.start;

import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.text.Messages;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;

/** Tries the connection that is written in a form. */
final class TestButton extends Button {

    TestButton(ConnectionForm form, StartViewModel model, Messages messages) {
        setGraphic(Icon.CONNECTION.node());
        textProperty().bind(Bindings.createStringBinding(() -> messages.get(form.testingProperty().get() ? "start.testing"
                : form.resultProperty().get().isPresent() ? "start.test.again" : "start.test"), form.testingProperty(),
                form.resultProperty()));
        disableProperty().bind(form.testingProperty().or(form.addressProperty().isEmpty()));
        setOnAction(event -> model.test(form));
    }
}
