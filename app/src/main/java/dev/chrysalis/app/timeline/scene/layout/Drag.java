package dev.chrysalis.app.timeline.scene.layout;

import dev.chrysalis.app.timeline.scene.shape.Box;
import dev.chrysalis.app.timeline.scene.shape.Subject;
import dev.chrysalis.plan.StepId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What is being moved just now. */
public sealed interface Drag {

    /** Why it may not be left here, a whole sentence; empty where it may. */
    Optional<String> refusal();

    void drawWith(Pen pen);

    /** Draws every kind of it. */
    interface Pen {

        void draw(OfCard card);

        void draw(OfStep step);
    }

    /**
     * A card on its way to another time.
     *
     * @param to       where its start would be
     * @param earliest from when on it may stand; empty where nowhere
     * @param latest   up to when it may stand; empty where nothing comes after it
     */
    record OfCard(Subject.OfPhase card, LocalDateTime to, Optional<String> refusal, Optional<LocalDateTime> earliest,
                  Optional<LocalDateTime> latest) implements Drag {
        @Override
        public void drawWith(Pen pen) {
            pen.draw(this);
        }
    }

    /**
     * A step on its way to another place, within its phase or to another.
     *
     * @param allowed  the gaps between steps where it may be left
     * @param gap      the gap that it would be left in
     * @param pointerX where the pointer is
     */
    record OfStep(StepId step, List<Box> allowed, Optional<Box> gap, Optional<String> refusal, double pointerX, double pointerY)
            implements Drag {
        public OfStep {
            allowed = List.copyOf(allowed);
        }

        @Override
        public void drawWith(Pen pen) {
            pen.draw(this);
        }
    }
}
