/**
 * Invents pairs of schemas: from a number a schema with much of what PostgreSQL offers, and what it looks like after a release. Each is a
 * graph of pieces that know what they rest on, written as a script in an order in which it loads; what rests on something that went goes
 * with it or is drawn anew. Knows nothing of the engine.
 */
package dev.chrysalis.corpus.random;
