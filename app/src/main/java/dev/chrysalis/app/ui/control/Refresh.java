package dev.chrysalis.app.ui.control;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;

/** Brings something up to date once, however many things change at a time. FX thread only. */
public final class Refresh implements InvalidationListener {

    private final Runnable show;
    private boolean asked;

    public Refresh(Runnable show) {
        this.show = show;
    }

    @Override
    public void invalidated(Observable changed) {
        if (!asked) {
            asked = true;
            Platform.runLater(() -> {
                asked = false;
                show.run();
            });
        }
    }
}
