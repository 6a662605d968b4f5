/**
 * What happened, append-only and hash-chained, kept in the target database; and where a release stands, always folded from
 * it.
 */
package dev.chrysalis.journal;
