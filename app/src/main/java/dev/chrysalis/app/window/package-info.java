/**
 * The maintenance board: the current step large with exactly what will run, one primary button, who is in the way, and the way
 * back.
 */
package dev.chrysalis.app.window;
