package dev.chrysalis.capture.jdbc;

import dev.chrysalis.capture.SchemaReader;
import dev.chrysalis.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;

/** Reads H2, and every database without a reader of its own, through SchemaCrawler. */
public final class SchemaCrawlerReader implements SchemaReader {

    @Override
    public Schema read(Connection connection) throws SQLException {
        throw new SQLFeatureNotSupportedException("databases other than PostgreSQL are not read yet");
    }
}
