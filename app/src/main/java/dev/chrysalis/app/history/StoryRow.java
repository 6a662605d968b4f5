package dev.chrysalis.app.history;

import java.time.LocalDate;

/** A row of the list. */
sealed interface StoryRow {

    /** The heading over the events of one day. */
    record Day(LocalDate date) implements StoryRow {
    }

    record Event(StoryLine line) implements StoryRow {
    }
}
