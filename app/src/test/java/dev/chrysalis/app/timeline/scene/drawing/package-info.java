/** The timeline's picture, tested without a toolkit. */
package dev.chrysalis.app.timeline.scene.drawing;
