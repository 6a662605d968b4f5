package dev.chrysalis.app.window;

import java.time.LocalTime;

/** What happened on the board, in a few words. */
record LogLine(LocalTime at, String text, boolean trouble) {
}
