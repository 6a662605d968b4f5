package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.Copies;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.DisposableDatabase;
import java.util.Optional;
import java.util.function.Consumer;

/** Disposable copies of a H2 database. */
final class H2Copies implements Copies {

    @Override
    public DisposableDatabase copy(Database source, Optional<Database> scratch, Consumer<String> progress) {
        throw new UnsupportedOperationException("copies of H2 databases are not there yet");
    }
}
