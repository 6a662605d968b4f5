package dev.chrysalis.app.timeline.export;

import dev.chrysalis.Status;
import dev.chrysalis.app.timeline.scene.drawing.TimelineLayout;
import dev.chrysalis.app.timeline.scene.layout.Camera;
import dev.chrysalis.app.timeline.scene.layout.Scenery;
import dev.chrysalis.app.timeline.scene.layout.Viewport;
import dev.chrysalis.app.timeline.scene.model.Reading;
import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.app.timeline.scene.model.TimelineWords;
import dev.chrysalis.app.timeline.scene.shape.Picture;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.theme.Palette;
import dev.chrysalis.app.ui.theme.ReleaseMarks;
import dev.chrysalis.journal.RunState;
import dev.chrysalis.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;

/** All releases of a project as one picture, drawn without a window. */
public final class TimelinePaper {

    private static final double WIDTH = 1_600;
    private static final double HEIGHT = 760;

    private final Picture picture;

    /**
     * @param status of the database on which the releases run; empty where nobody asked it
     * @param order  of the releases, in which their marks take turns
     */
    public TimelinePaper(Project project, Optional<Status> status, Instant now, List<String> order, Messages messages) {
        boolean cutOff = status.filter(known -> !known.unfinished().isEmpty()).isPresent();
        TimelineModel model = new Reading(project, status.map(Status::state).orElse(RunState.EMPTY), now, ReleaseMarks.inTurn(order)::of,
                cutOff).model();
        Viewport viewport = new Camera(model, Set.of()).fitted(Viewport.from(WIDTH, HEIGHT, 1, model.now()));
        try (PDDocument faces = new PDDocument()) {
            picture = new TimelineLayout(new TimelineWords(messages), new PdfFaces(faces)).draw(Scenery.of(model, viewport));
        } catch (IOException e) {
            throw new UncheckedIOException("a document that nobody wrote can be closed", e);
        }
    }

    public String svg() {
        return SvgPainter.svg(picture, Palette.ofLight());
    }

    public byte[] pdf() {
        return PdfPainter.pdf(picture, Palette.ofLight());
    }
}
