/**
 * Long work beside the window: one way from an engine call to a task, and the list of jobs that the drawer shows. What a
 * view-model sees of it ({@link dev.chrysalis.app.ui.task.Background}, {@link dev.chrysalis.app.ui.task.Job}) needs no toolkit.
 */
package dev.chrysalis.app.ui.task;
