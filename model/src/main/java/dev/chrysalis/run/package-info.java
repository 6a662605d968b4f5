/** Performs a release and takes it back: the runner, rollback, stop conditions, backfills, scripts, waiting for people. */
package dev.chrysalis.run;
