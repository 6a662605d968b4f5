/** Where cards stand, tested without a toolkit. */
package dev.chrysalis.app.timeline.scene.layout;
