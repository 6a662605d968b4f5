/** Disposable copies of a PostgreSQL database: the schema built anew, the rows and the sequences brought over. */
package dev.chrysalis.dialect.postgresql.copy;
