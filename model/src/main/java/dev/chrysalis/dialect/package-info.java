/**
 * What one database understands and how it behaves: quoting, rendering, lock facts, time-outs, the lock of an exclusive run,
 * copies. The only place where SQL is built. {@code sql}, {@code server}, {@code rows} and {@code statement} say what is asked of each
 * database; one more sub-package for each answers.
 */
package dev.chrysalis.dialect;
