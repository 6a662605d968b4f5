package dev.chrysalis.dialect;

import java.util.Optional;
import java.util.function.Consumer;

/** Makes disposable copies of a database. */
public interface Copies {

    /**
     * Copies schema and rows, Chrysalis' own objects and journal included.
     *
     * @param source   only read
     * @param reader   reads a schema with everything in it, where the dialect needs it
     * @param scratch  leads to the server on which the copy is made, and is itself left alone; empty lets the dialect choose (H2: in
     *                 memory; PostgreSQL: beside the source)
     * @param progress told in whole sentences
     * @return a database of its own, gone when closed
     * @throws dev.chrysalis.fault.ChrysalisException where no copy can be made; what was made of it is gone
     */
    DisposableDatabase copy(Database source, WholeSchemaReader reader, Optional<Database> scratch, Consumer<String> progress);
}
