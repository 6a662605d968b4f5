package dev.chrysalis.app.timeline.form;

import dev.chrysalis.app.timeline.edit.Editing;
import dev.chrysalis.app.timeline.scene.model.TimelinePhase;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.timeline.scene.time.Span;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.PhaseSchedule;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TextField;

/** Lets a person say when a phase is to run. */
final class PhaseForm {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Editing editing;
    private final Messages messages;
    private final Subject.OfPhase card;
    private final EditForm form;
    private final TextField from;
    private final TextField to;

    PhaseForm(Editing editing, Messages messages, Subject.OfPhase card, TimelinePhase phase) {
        this.editing = editing;
        this.messages = messages;
        this.card = card;
        form = new EditForm(messages, messages.get("timeline.edit.phase", editing.words().phase(card.phase())));
        from = form.line("from", TIME.format(phase.span().start()), changed -> check());
        to = form.line("to", TIME.format(phase.span().end()), changed -> check());
    }

    EditForm form(Runnable closed) {
        form.onCancel(closed);
        form.onSave(() -> check().ifPresent(span -> editing.edits().perform(card.release(),
                editor -> editor.schedule(card.phase(), new PhaseSchedule(span.start(), span.end())), closed, form::setFault)));
        return form;
    }

    /** Gives the time that is written; empty where it is none, or where the phase may not take it. */
    private Optional<Span> check() {
        Map<String, String> wrong = new HashMap<>();
        Optional<LocalDateTime> start = time("from", from, wrong);
        Optional<LocalDateTime> end = time("to", to, wrong);
        if (wrong.isEmpty() && end.get().isBefore(start.get())) {
            wrong.put("to", messages.get("timeline.edit.fault.order"));
        }
        Optional<Span> span = wrong.isEmpty() ? Optional.of(new Span(start.get(), end.get())) : Optional.empty();
        span.flatMap(wanted -> editing.rescheduling(card).flatMap(rules -> rules.against(wanted)))
                .ifPresent(refusal -> wrong.put("from", refusal));
        form.setFaults(wrong);
        return span.filter(found -> wrong.isEmpty());
    }

    private Optional<LocalDateTime> time(String key, TextField field, Map<String, String> wrong) {
        try {
            return Optional.of(LocalDateTime.parse(field.getText().strip(), TIME));
        } catch (DateTimeParseException e) {
            wrong.put(key, messages.get("timeline.edit.fault.time"));
            return Optional.empty();
        }
    }
}
