/** The timeline screen's tests, and the stories that they look at. */
package dev.chrysalis.app.timeline;
