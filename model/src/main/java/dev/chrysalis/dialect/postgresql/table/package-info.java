/** Sentences about tables of PostgreSQL and what belongs to one: storage, constraints, indexes, and the table made anew. */
package dev.chrysalis.dialect.postgresql.table;
