/**
 * What happened, append-only and hash-chained, kept in the target database; and where a release stands, always folded from
 * it. Knows {@code plan} and {@code dialect}; nothing here performs a step.
 */
package dev.chrysalis.journal;
