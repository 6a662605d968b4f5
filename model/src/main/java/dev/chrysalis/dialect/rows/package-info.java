/** Rows that an undo takes away, kept aside and put back. */
package dev.chrysalis.dialect.rows;
