package dev.chrysalis.dialect;

import java.util.function.Consumer;

/** Makes disposable copies of a database. */
public interface Copies {

    /**
     * Copies schema and rows.
     *
     * @param source     only read
     * @param scratch    where the copy is made; empty lets the dialect choose (H2: in memory; PostgreSQL: beside the source)
     * @param progress   told in whole sentences
     * @return a database of its own, gone when closed
     */
    DisposableDatabase copy(Database source, java.util.Optional<Database> scratch, Consumer<String> progress);
}
