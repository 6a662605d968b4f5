package dev.chrysalis.dialect;

import dev.chrysalis.schema.Schema;
import java.sql.Connection;

/** Reads a database with everything that is in it, Chrysalis' own objects included. */
public interface WholeSchemaReader {

    /** @param connection in auto-commit, and in auto-commit again afterwards; only read over */
    Schema read(Connection connection);
}
