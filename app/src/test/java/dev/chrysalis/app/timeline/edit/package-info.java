/** What may be changed on the timeline, tested without a toolkit. */
package dev.chrysalis.app.timeline.edit;
