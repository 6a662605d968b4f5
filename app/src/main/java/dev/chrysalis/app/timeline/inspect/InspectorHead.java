package dev.chrysalis.app.timeline.inspect;

import dev.chrysalis.app.timeline.edit.Editing;
import dev.chrysalis.app.timeline.scene.model.Standing;
import dev.chrysalis.app.timeline.scene.model.TimelinePhase;
import dev.chrysalis.app.timeline.scene.model.TimelineRelease;
import dev.chrysalis.app.timeline.scene.model.TimelineStep;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.ui.control.Chip;
import dev.chrysalis.app.ui.control.Icon;
import dev.chrysalis.app.ui.control.PhaseBadge;
import dev.chrysalis.app.ui.control.ReleaseSwatch;
import dev.chrysalis.app.ui.control.Sentence;
import dev.chrysalis.plan.PhaseName;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What stands at the top of the inspector: the release, the title, where it stands, and whether it may be written. */
final class InspectorHead {

    private static final double BADGE = 28;

    private final Editing editing;
    private final InspectorButtons buttons;

    InspectorHead(Editing editing, InspectorButtons buttons) {
        this.editing = editing;
        this.buttons = buttons;
    }

    void release(TimelineRelease release, Sections sections, Runnable edit) {
        sections.plain(key(release), new Sentence(release.release().title(), "chr-title"),
                summary(release), changeable(new Subject.OfRelease(release.name()), edit));
    }

    void phase(TimelineRelease release, TimelinePhase phase, Sections sections, Runnable edit) {
        HBox title = title(editing.words().phase(phase.name()), phase.name());
        title.getChildren().addAll(space(), chip(phase.standing()));
        sections.plain(key(release), title, summary(release),
                changeable(new Subject.OfPhase(release.name(), phase.name()), edit));
    }

    void step(TimelineRelease release, TimelineStep step, Sections sections, Runnable openFile) {
        Sentence path = new Sentence(step.step().id().path(), "chr-mono", "chr-small", "chr-muted");
        boolean scheduled = release.phase(step.step().id().phase()).filter(TimelinePhase::scheduled).isPresent();
        Chip when = new Chip(scheduled ? editing.words().moment(step.span().start()) : editing.words().get("unscheduled"))
                .withIcon(Icon.CALENDAR.node(14));
        sections.plain(key(release), title(editing.words().title(step), step.step().id().phase()), path,
                new FlowPane(8, 6, chip(step.standing()), when, buttons.small("timeline-open-file", Icon.FILE, "file", openFile)));
        editing.against(new Subject.OfStep(step.step().id())).ifPresent(reason -> sections.plain(readOnly(reason)));
    }

    /** It is Markdown: here without the marks of code. */
    private static Sentence summary(TimelineRelease release) {
        return Sentence.muted(release.release().summary().replace("`", ""));
    }

    private HBox key(TimelineRelease release) {
        Sentence name = new Sentence(release.name(), "chr-mono", "release-name", release.mark().token());
        HBox row = new HBox(7, new ReleaseSwatch(release.mark()), name, space(), buttons.close(editing.selection()::clear));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static HBox title(String words, PhaseName phase) {
        HBox row = new HBox(10, new PhaseBadge(phase, BADGE), new Sentence(words, "chr-title"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Chip chip(Standing standing) {
        String tone = switch (standing) {
            case RUNNING, SOAKING -> "accent";
            case DONE -> "ok";
            case FAILED -> "bad";
            case CUT_OFF -> "warn";
            case PLANNED, BEGUN, UNDONE, SEALED -> "outlined";
        };
        return new Chip(editing.words().standing(standing), tone).withIcon(Sections.state(standing));
    }

    private Node changeable(Subject subject, Runnable edit) {
        Optional<String> refusal = editing.against(subject);
        return refusal.isPresent() ? readOnly(refusal.get()) : buttons.small("timeline-edit", Icon.EDIT, "edit", edit);
    }

    private static Node readOnly(String reason) {
        HBox row = new HBox(9, Icon.SEALED.node(16, "muted"), Sentence.muted(reason));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
