/**
 * Releases, phases and steps as they stand in time, read from the project and the journal, with the words in which they are told.
 * Values; the same however near one looks.
 */
package dev.chrysalis.app.timeline.scene.model;
