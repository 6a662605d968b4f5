/**
 * The project folder on disk: environments, credentials by reference, releases read and written. The YAML edge: Jackson is
 * imported here, in {@code journal}, in {@code runbook} and in the command line only.
 */
package dev.chrysalis.project;
