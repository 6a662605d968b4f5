/**
 * Reads a live database into a {@link dev.chrysalis.schema.Schema}; the only package that imports SchemaCrawler.
 */
package dev.chrysalis.capture;
