/**
 * What a database looks like at one moment, as immutable values. Knows nothing of where they were read from, of SQL or of
 * any other package of Chrysalis.
 */
package dev.chrysalis.schema;
