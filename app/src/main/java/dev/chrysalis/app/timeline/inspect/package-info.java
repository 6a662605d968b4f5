/** What the inspector tells of a release, a phase or a step. */
package dev.chrysalis.app.timeline.inspect;
