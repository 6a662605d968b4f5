/**
 * What one database understands and how it behaves: quoting, rendering, lock facts, time-outs, the lock of an exclusive run,
 * copies. One sub-package per database; the only place where SQL is built.
 */
package dev.chrysalis.dialect;
