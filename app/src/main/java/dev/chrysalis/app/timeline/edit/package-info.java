/**
 * What a person may change of releases, phases and steps, why not where they may not, and the writing of each change into the
 * project's folder. Knows no control of the toolkit.
 */
package dev.chrysalis.app.timeline.edit;
