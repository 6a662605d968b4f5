/**
 * The project folder on disk: its environments and limits, its releases, and the schemas that it remembers. The YAML edge: Jackson is
 * imported in and below this package, in {@code journal}, in {@code runbook} and in the command line only.
 */
package dev.chrysalis.project;
