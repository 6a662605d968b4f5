package dev.chrysalis.dialect.sql;

import dev.chrysalis.schema.ObjectName;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What two tables have in common exactly when they hold the same rows, in whatever order.
 *
 * @param rows how many
 * @param sum  of the digests of all rows
 */
public record RowDigest(long rows, BigInteger sum) {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final BigInteger RANGE = BigInteger.ONE.shiftLeft(256);

    /** Reads all rows once; nothing is kept of them. */
    public static RowDigest of(Connection connection, SqlText sql, ObjectName table, List<String> columns) throws SQLException {
        if (columns.isEmpty()) {
            return new RowDigest(0, BigInteger.ZERO);
        }
        String query = "SELECT " + String.join(", ", columns.stream().map(sql::quote).toList()) + " FROM " + sql.quote(table);
        boolean autoCommit = connection.getAutoCommit();
        // PostgreSQL streams rows only within a transaction
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery(query)) {
                return sum(row, columns.size());
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    private static RowDigest sum(ResultSet row, int columns) throws SQLException {
        MessageDigest digest = sha256();
        BigInteger sum = BigInteger.ZERO;
        long rows = 0;
        while (row.next()) {
            for (int column = 1; column <= columns; column++) {
                String value = row.getString(column);
                digest.update((byte) (value == null ? 0 : 1));
                if (value != null) {
                    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
                    digest.update(BigInteger.valueOf(bytes.length).toByteArray());
                    digest.update(bytes);
                }
            }
            sum = sum.add(new BigInteger(1, digest.digest())).mod(RANGE);
            rows++;
        }
        return new RowDigest(rows, sum);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
