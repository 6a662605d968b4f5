package dev.chrysalis.dialect.postgresql;

import dev.chrysalis.dialect.Copies;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.DisposableDatabase;
import java.util.Optional;
import java.util.function.Consumer;

/** Disposable copies of a PostgreSQL database. */
final class PostgresqlCopies implements Copies {

    @Override
    public DisposableDatabase copy(Database source, Optional<Database> scratch, Consumer<String> progress) {
        throw new UnsupportedOperationException("copies of PostgreSQL databases are not there yet");
    }
}
