/** Questions that only a person can answer: is this a rename, how is that column filled. Knows evidence, writes no SQL. */
package dev.chrysalis.plan.decision;
