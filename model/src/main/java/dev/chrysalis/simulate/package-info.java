/** Rehearses a release on a disposable copy: forward, back from every phase, forward again, with both applications' probes. */
package dev.chrysalis.simulate;
