package dev.chrysalis.app.history;

import dev.chrysalis.journal.JournalEntry;
import java.time.LocalDateTime;

/**
 * One event as people read it.
 *
 * @param at     in the project's time zone
 * @param title  one short sentence without a full stop
 * @param detail a second one; may be empty
 * @param took   with its unit; may be empty
 * @param output what was said, in full; may be empty
 */
record StoryLine(JournalEntry entry, LocalDateTime at, Mark mark, String title, String detail, String took, String output) {

    boolean mentions(String words) {
        String text = (title + " " + detail + " " + entry.actor() + " " + entry.event().release()).toLowerCase(java.util.Locale.ROOT);
        return text.contains(words.strip().toLowerCase(java.util.Locale.ROOT));
    }
}
