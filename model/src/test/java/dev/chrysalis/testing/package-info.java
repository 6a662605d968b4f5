/**
 * Real databases for tests: one PostgreSQL server per test run, H2 in memory; every test asks for a fresh database.
 * Shared with the tests of other modules through this module's test jar.
 */
package dev.chrysalis.testing;
