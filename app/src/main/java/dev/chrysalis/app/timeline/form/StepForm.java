package dev.chrysalis.app.timeline.form;

import dev.chrysalis.app.timeline.edit.Editing;
import dev.chrysalis.app.timeline.edit.StepDraft;
import dev.chrysalis.app.timeline.edit.StepDraft.Field;
import dev.chrysalis.app.timeline.edit.StepDraft.WayBack;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.StepAction;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Lets a person write a step that has not run. */
final class StepForm {

    private final Editing editing;
    private final Messages messages;
    private final EditForm form;
    private StepDraft draft;

    StepForm(Editing editing, Messages messages, StepDraft draft) {
        this.editing = editing;
        this.messages = messages;
        this.draft = draft;
        form = new EditForm(messages, messages.get("timeline.edit.step", draft.step().id().path()));
        for (Field field : Field.values()) {
            if (draft.values().containsKey(field)) {
                add(field, draft.values().get(field));
            }
        }
    }

    /** @param closed told when there is nothing more to write */
    EditForm form(Runnable closed) {
        form.onCancel(closed);
        form.onSave(() -> save(closed));
        return form;
    }

    private void add(Field field, String text) {
        String key = key(field);
        switch (field) {
            case FORWARD -> forward(key, text);
            case SET, WHERE, DONE -> form.code(key, text, changed -> take(draft.with(field, changed)));
            case UNDO -> {
                form.add("wayback", wayBack());
                form.code(key, text, changed -> take(draft.with(field, changed)));
            }
            default -> form.line(key, text, changed -> take(draft.with(field, changed)));
        }
    }

    private void forward(String key, String text) {
        if (draft.step().action() instanceof StepAction.Manual) {
            form.words(key, text, changed -> take(draft.with(Field.FORWARD, changed)));
        } else {
            form.code(key, text, changed -> take(draft.with(Field.FORWARD, changed)));
        }
    }

    private ComboBox<WayBack> wayBack() {
        ComboBox<WayBack> choice = new ComboBox<>();
        choice.setId("timeline-edit-wayback");
        choice.getItems().setAll(WayBack.SQL, WayBack.PERSON, WayBack.NOTHING, WayBack.IMPOSSIBLE);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(WayBack wayBack) {
                return messages.get("timeline.edit.wayback." + wayBack.name().toLowerCase(Locale.ROOT));
            }

            @Override
            public WayBack fromString(String text) {
                throw new UnsupportedOperationException("nobody types here");
            }
        });
        choice.setValue(draft.wayBack());
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.valueProperty().addListener((property, before, after) -> take(draft.with(after)));
        return choice;
    }

    private void take(StepDraft changed) {
        draft = changed;
        form.setFaults(draft.faults().entrySet().stream().collect(Collectors.toMap(fault -> key(fault.getKey()),
                fault -> messages.get("timeline.edit.fault." + fault.getValue()))));
    }

    private void save(Runnable closed) {
        Map<Field, String> wrong = draft.faults();
        take(draft);
        if (wrong.isEmpty()) {
            editing.rules().againstChange(draft.step().id()).ifPresentOrElse(form::setFault, () -> {
                StepDraft written = draft;
                editing.edits().perform(written.step().id().release(), written::writeWith, closed, form::setFault);
            });
        }
    }

    private static String key(Field field) {
        return field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
