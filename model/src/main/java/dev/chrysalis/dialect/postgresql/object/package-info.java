/** Sentences about what stands by itself in PostgreSQL, or acts on others: views, types, routines, triggers, publications. */
package dev.chrysalis.dialect.postgresql.object;
