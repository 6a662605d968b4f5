/** Sentences about columns of PostgreSQL: their text and options, whether they may be empty, and what counts them on. */
package dev.chrysalis.dialect.postgresql.column;
