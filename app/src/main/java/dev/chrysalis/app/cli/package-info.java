/** The command line: the same verbs as the window, for people and pipelines. Knows no toolkit, and the window only by its name. */
package dev.chrysalis.app.cli;
