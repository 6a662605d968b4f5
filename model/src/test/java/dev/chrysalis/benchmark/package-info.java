/** Measurements that are started by hand; {@code .github/benchmarks.md} says how. */
package dev.chrysalis.benchmark;
