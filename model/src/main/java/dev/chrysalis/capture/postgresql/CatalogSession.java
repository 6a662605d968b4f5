package dev.chrysalis.capture.postgresql;

import dev.chrysalis.dialect.postgresql.CatalogQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One read-only transaction over the catalog, in which everything is seen as of one moment. Names in definitions come with their
 * schema, and constants in a form that does not depend on who asks.
 */
final class CatalogSession implements AutoCloseable {

    private static final String SETTINGS = """
            SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY;
            SET LOCAL search_path = '';
            SET LOCAL quote_all_identifiers = off;
            SET LOCAL datestyle = 'ISO, YMD';
            SET LOCAL intervalstyle = 'postgres';
            SET LOCAL timezone = 'UTC';
            SET LOCAL bytea_output = 'hex';
            SET LOCAL extra_float_digits = 3;
            SET LOCAL xmloption = content;
            SET LOCAL row_security = off""";

    private static final int ROWS_AT_ONCE = 10_000;

    private final Connection connection;
    private final int major;
    private final boolean withOwn;
    private final Repeated<String> texts = new Repeated<>();

    /** @param withOwn whether Chrysalis' own objects are read too */
    CatalogSession(Connection connection, boolean withOwn) throws SQLException {
        this.connection = connection;
        this.major = connection.getMetaData().getDatabaseMajorVersion();
        this.withOwn = withOwn;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(SETTINGS);
        }
    }

    /** What is done with each row. */
    interface RowReader {
        void read(CatalogRow row) throws SQLException;
    }

    void forEach(CatalogQuery query, RowReader reader) throws SQLException {
        String text = withOwn ? query.textWithOwn(major) : query.text(major);
        try (Statement statement = connection.createStatement()) {
            // within a transaction the driver then holds that many rows at a time, not all
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet result = statement.executeQuery(text)) {
                CatalogRow row = new CatalogRow(result, texts);
                while (result.next()) {
                    reader.read(row);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }
}
