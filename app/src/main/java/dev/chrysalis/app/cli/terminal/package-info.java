/** The terminal: what is said and typed there, answers for programs, how the process ends, and what goes wrong. */
package dev.chrysalis.app.cli.terminal;
