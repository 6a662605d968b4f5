/**
 * Performs a release and takes it back: the runner, rollback, restoration, and what comes next. What they are made of lies in the
 * packages below, which know nothing of them.
 */
package dev.chrysalis.run;
