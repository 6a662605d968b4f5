/**
 * Compares two schemas and says each fact that differs. Holds no SQL and knows no database; uses {@code schema} alone.
 */
package dev.chrysalis.diff;
