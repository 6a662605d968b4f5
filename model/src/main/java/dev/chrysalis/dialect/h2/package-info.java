/**
 * What H2 understands and how it behaves. Only {@link dev.chrysalis.dialect.h2.H2Dialect} is seen from outside; may use
 * {@code schema} and {@code diff}.
 */
package dev.chrysalis.dialect.h2;
