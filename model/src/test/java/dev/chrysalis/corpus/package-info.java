/**
 * Runs a folder of before/after pairs through capture, comparison, plan and run, with {@code pg_dump} as the judge. Outside the
 * default tests: needs the folder, a server, and the client programs {@code psql} and {@code pg_dump}.
 */
package dev.chrysalis.corpus;
