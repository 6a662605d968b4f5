package dev.chrysalis.app.ui.task;

/** What work tells of itself. Safe from any thread and as often as it likes: the window looks every 50 ms. */
public interface Report {

    /** What goes on now, as a sentence. */
    void say(String sentence);

    /** How far it is; a negative total says that nobody knows. */
    void progress(double done, double total);

    /** Runs once where the job is cancelled, before its thread is interrupted: tells the engine to end in an orderly way. */
    void onCancel(Runnable action);
}
