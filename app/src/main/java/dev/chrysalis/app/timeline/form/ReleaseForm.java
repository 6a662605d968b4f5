package dev.chrysalis.app.timeline.form;

import dev.chrysalis.app.timeline.edit.Editing;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.Release;
import java.util.Map;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

/** Lets a person say what a release is called and what it is for. */
final class ReleaseForm {

    private final Editing editing;
    private final Messages messages;
    private final Release release;
    private final EditForm form;
    private final TextField title;
    private final TextArea summary;

    ReleaseForm(Editing editing, Messages messages, Release release) {
        this.editing = editing;
        this.messages = messages;
        this.release = release;
        form = new EditForm(messages, messages.get("timeline.edit.release", release.name()));
        title = form.line("title", release.title(), changed -> check());
        summary = form.words("summary", release.summary(), changed -> check());
    }

    EditForm form(Runnable closed) {
        form.onCancel(closed);
        form.onSave(() -> {
            if (check()) {
                String newTitle = title.getText().strip();
                String newSummary = summary.getText().strip();
                editing.edits().perform(release.name(), editor -> editor.describe(newTitle, newSummary), closed, form::setFault);
            }
        });
        return form;
    }

    private boolean check() {
        boolean blank = title.getText().isBlank();
        form.setFaults(blank ? Map.of("title", messages.get("timeline.edit.fault.blank")) : Map.of());
        return !blank;
    }
}
