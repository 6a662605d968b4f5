package dev.chrysalis.capture.postgresql;

import dev.chrysalis.schema.ObjectName;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The row of a catalog query that is being read, by column label. */
final class CatalogRow {

    private final ResultSet result;

    CatalogRow(ResultSet result) {
        this.result = result;
    }

    /** The text, empty where the server has none. */
    String text(String label) throws SQLException {
        String value = result.getString(label);
        return value == null ? "" : value;
    }

    Optional<String> optional(String label) throws SQLException {
        return Optional.ofNullable(result.getString(label));
    }

    boolean flag(String label) throws SQLException {
        return result.getBoolean(label);
    }

    /** The number, 0 where the server has none. */
    long number(String label) throws SQLException {
        return result.getLong(label);
    }

    /** The number, where the server has one. */
    Optional<Long> optionalNumber(String label) throws SQLException {
        long value = result.getLong(label);
        return result.wasNull() ? Optional.empty() : Optional.of(value);
    }

    BigInteger bigNumber(String label) throws SQLException {
        return BigInteger.valueOf(result.getLong(label));
    }

    /** The elements of an array, empty where the server has none. */
    List<String> list(String label) throws SQLException {
        Array array = result.getArray(label);
        if (array == null) {
            return List.of();
        }
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    /** The object's name in the columns {@code schema} and {@code name}. */
    ObjectName name() throws SQLException {
        return new ObjectName(text("schema"), text("name"));
    }
}
