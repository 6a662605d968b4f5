/**
 * Reads PostgreSQL from its own catalog: a fixed number of bulk queries, one small class per kind of object. The queries' text is
 * {@link dev.chrysalis.dialect.postgresql.CatalogQuery}.
 */
package dev.chrysalis.capture.postgresql;
