package dev.chrysalis.capture;

import dev.chrysalis.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;

/** Reads one kind of database into a schema. */
public interface SchemaReader {

    /**
     * @param connection in auto-commit, and in auto-commit again afterwards; only read over
     */
    Schema read(Connection connection) throws SQLException;
}
