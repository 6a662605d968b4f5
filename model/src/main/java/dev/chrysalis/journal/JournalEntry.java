package dev.chrysalis.journal;

import java.time.Instant;

/**
 * An event as the journal keeps it.
 *
 * @param number       1 for the first; without gaps
 * @param at           when it was written, by the clock of the one who wrote it
 * @param actor        the person or pipeline that ran it
 * @param host         the machine that it ran on
 * @param application  the version of Chrysalis
 * @param previousHash of the entry before it; 64 zeros for the first
 * @param hash         SHA-256 over all the rest
 */
public record JournalEntry(long number, Instant at, String actor, String host, String application, JournalEvent event,
                           String previousHash, String hash) {
}
