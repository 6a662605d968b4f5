package dev.chrysalis.run;

import dev.chrysalis.plan.Step;
import dev.chrysalis.run.party.RunObserver;
import java.sql.SQLException;

/** Makes the midst of each script a position at which a run may be cut off; the script waits there until it is known whether it is. */
final class ScriptsMidst implements RunObserver {

    private final EveryKindOfStep release;
    private final CrashingDatabase database;

    ScriptsMidst(EveryKindOfStep release, CrashingDatabase database) {
        this.release = release;
        this.database = database;
    }

    @Override
    public void said(Step step, String line) {
        if (line.equals(EveryKindOfStep.HALF)) {
            try {
                database.scriptIsHalfway();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            release.letScriptGo();
        } else if (line.equals(EveryKindOfStep.REST)) {
            release.holdScript();
        }
    }
}
