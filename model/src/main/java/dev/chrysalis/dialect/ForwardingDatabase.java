package dev.chrysalis.dialect;

import java.sql.Connection;
import java.util.Optional;

/** A database that is another one but for what it does otherwise. */
public interface ForwardingDatabase extends Database {

    /** The one that it is. */
    Database real();

    @Override
    default Connection connect() {
        return real().connect();
    }

    @Override
    default Dialect dialect() {
        return real().dialect();
    }

    @Override
    default Database sibling(String name) {
        return real().sibling(name);
    }

    @Override
    default String place() {
        return real().place();
    }

    @Override
    default String url() {
        return real().url();
    }

    @Override
    default String user() {
        return real().user();
    }

    @Override
    default Optional<String> password() {
        return real().password();
    }
}
