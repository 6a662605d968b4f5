package dev.chrysalis.app.timeline;

import dev.chrysalis.app.timeline.scene.shape.Subject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that a search found.
 *
 * @param name  what is searched first
 * @param where what tells it from others of the same name
 * @param card  the card to show it on
 */
record Found(String name, String where, Subject subject, Optional<Subject.OfPhase> card) {

    static final int MOST = 12;

    boolean holds(String[] words, Locale locale) {
        String all = (name + " " + where).toLowerCase(locale);
        return Arrays.stream(words).allMatch(all::contains);
    }
}
