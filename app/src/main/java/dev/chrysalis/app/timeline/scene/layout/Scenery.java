package dev.chrysalis.app.timeline.scene.layout;

import dev.chrysalis.app.timeline.scene.model.TimelineModel;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.app.timeline.scene.time.Span;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that a picture is made of.
 *
 * @param selected what the inspector shows
 * @param unfolded the quiet stretches that somebody opened
 * @param drag     what is being moved just now
 * @param legend   whether the icons of steps are explained
 */
public record Scenery(TimelineModel model, Viewport viewport, Optional<Subject> selected, Set<Span> unfolded, Optional<Drag> drag,
                      boolean legend) {

    public Scenery {
        unfolded = Set.copyOf(unfolded);
    }

    public static Scenery of(TimelineModel model, Viewport viewport) {
        return new Scenery(model, viewport, Optional.empty(), Set.of(), Optional.empty(), true);
    }

    public Scenery looking(Viewport newViewport) {
        return new Scenery(model, newViewport, selected, unfolded, drag, legend);
    }
}
