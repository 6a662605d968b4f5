package dev.chrysalis.app.ui.workspace;

import dev.chrysalis.fault.ChrysalisException;

/** Where a failure is shown to the person: what happened, the database's state, what to do now. */
@FunctionalInterface
public interface Faults {

    void show(ChrysalisException fault);
}
