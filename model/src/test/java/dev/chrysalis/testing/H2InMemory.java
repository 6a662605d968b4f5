package dev.chrysalis.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** H2 databases in memory. */
public final class H2InMemory {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private H2InMemory() {
    }

    /** A new, empty database that stays until it is closed or the JVM ends. */
    public static TestDatabase freshDatabase() {
        String name = "test_" + COUNTER.incrementAndGet();
        String url = "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
        return new TestDatabase(name, url, () -> new TestDatabase(name, url, () -> { }).execute("SHUTDOWN"));
    }

    /** A new database in which the script has run. */
    public static TestDatabase freshDatabase(String script) {
        return freshDatabase().execute(script);
    }
}
