/** How a PostgreSQL server behaves under a run: sessions, locks, progress, rights and failures. */
package dev.chrysalis.dialect.postgresql.server;
