package dev.chrysalis.app.timeline.scene.shape;

import java.util.function.Supplier;

/**
 * A place that answers to the pointer and the keyboard.
 *
 * @param words what a screen reader says, a whole phrase; asked only when somebody listens
 */
public record Target(Box box, Subject subject, Supplier<String> words) {

    public String description() {
        return words.get();
    }
}
