package dev.chrysalis.app.ui.workspace;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.project.environment.Environment;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The databases of the open project, each connected to once it is needed. Safe to share between threads. */
public final class Databases {

    private final Chrysalis engine;
    private final Map<Environment, Database> known = new ConcurrentHashMap<>();

    Databases(Chrysalis engine) {
        this.engine = engine;
    }

    /** Takes a while the first time: call it from work, not from the window. */
    public Database of(Environment environment) {
        return known.computeIfAbsent(environment, engine::connect);
    }

    void forget() {
        known.clear();
    }
}
