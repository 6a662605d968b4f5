/** What a statement that somebody wrote says: its words, what it changes, what it takes away and what it demands. */
package dev.chrysalis.dialect.statement;
