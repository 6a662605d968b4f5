/**
 * Reads any JDBC database through SchemaCrawler, H2 with all that its own catalog says beside it.
 */
package dev.chrysalis.capture.jdbc;
