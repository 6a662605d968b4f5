package dev.chrysalis.app.ui.task;

/** Where a job stands. */
public enum JobState {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
}
