/**
 * The Timeline screen: every release over time in three lanes. Here the picture ({@link dev.chrysalis.app.timeline.scene}), its
 * painting ({@link dev.chrysalis.app.timeline.paint}), what is told of the selected ({@link dev.chrysalis.app.timeline.inspect})
 * and what may be changed ({@link dev.chrysalis.app.timeline.edit}) meet the window, the pointer and the keyboard. Knows the workspace
 * and shared controls, no other screen.
 */
package dev.chrysalis.app.timeline;
