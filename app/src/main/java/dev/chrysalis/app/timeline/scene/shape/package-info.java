/**
 * What a picture is made of: shapes in layers and the places in it that answer to the pointer. Immutable, but for the
 * {@link dev.chrysalis.app.timeline.scene.shape.Sketch} in which a picture is begun. Knows nothing of where releases stand.
 */
package dev.chrysalis.app.timeline.scene.shape;
