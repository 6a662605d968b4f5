/**
 * What PostgreSQL understands and how it behaves. Only {@link dev.chrysalis.dialect.postgresql.PostgresqlDialect} and the query that
 * reads a catalog are seen from outside; the families of sentences and questions below it know nothing of each other's callers. May use
 * {@code schema} and {@code diff}.
 */
package dev.chrysalis.dialect.postgresql;
