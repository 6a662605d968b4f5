/** The window around the screens: tape, top bar, rail, status bar, jobs drawer, command palette. Knows screens by name only. */
package dev.chrysalis.app.shell;
