package dev.chrysalis.dialect;

import java.util.List;
import java.util.Map;

/** A database that exists only to be tried on. */
public interface DisposableDatabase extends Database, AutoCloseable {

    /**
     * What a script in another process must know to reach it, where that differs from what the connection says: variables of its
     * environment by name. May hold a credential of this database alone; never logged.
     */
    Map<String, String> scriptVariables();

    /** What it has otherwise than its source, as whole sentences; empty where it is as its source. */
    List<String> differences();

    /** Removes it; a failure is logged, not thrown. */
    @Override
    void close();
}
