package dev.chrysalis.dialect;

/** A database that exists only to be tried on. */
public interface DisposableDatabase extends Database, AutoCloseable {

    /** Removes it; a failure is logged, not thrown. */
    @Override
    void close();
}
