/**
 * What PostgreSQL understands and how it behaves. Only {@link dev.chrysalis.dialect.postgresql.PostgresqlDialect} is seen from outside;
 * may use
 * {@code schema} and {@code diff}.
 */
package dev.chrysalis.dialect.postgresql;
