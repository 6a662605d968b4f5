package dev.chrysalis.app.timeline.scene;

/**
 * A place that answers to the pointer and the keyboard.
 *
 * @param description what a screen reader says, a whole phrase
 */
public record Target(Box box, Subject subject, String description) {
}
