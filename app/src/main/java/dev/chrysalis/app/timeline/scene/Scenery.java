package dev.chrysalis.app.timeline.scene;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that a picture is made of.
 *
 * @param selected what the inspector shows
 * @param unfolded the quiet stretches that somebody opened
 * @param drag     what is being moved just now
 */
public record Scenery(TimelineModel model, Viewport viewport, Optional<Subject> selected, Set<Span> unfolded, Optional<Drag> drag) {

    public Scenery {
        unfolded = Set.copyOf(unfolded);
    }

    public static Scenery of(TimelineModel model, Viewport viewport) {
        return new Scenery(model, viewport, Optional.empty(), Set.of(), Optional.empty());
    }

    /**
     * A card on its way to another time.
     *
     * @param to       where its start would be
     * @param refusal  why it may not go there, a whole sentence; empty where it may
     * @param earliest from when on it may stand
     */
    public record Drag(Subject.OfPhase card, LocalDateTime to, Optional<String> refusal, Optional<LocalDateTime> earliest) {
    }

    public Scenery looking(Viewport newViewport) {
        return new Scenery(model, newViewport, selected, unfolded, drag);
    }
}
