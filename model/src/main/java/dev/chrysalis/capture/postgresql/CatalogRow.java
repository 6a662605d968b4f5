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

    /** A longer text is hardly ever told twice. */
    private static final int LONGEST_REPEATED = 80;

    private final ResultSet result;
    private final Repeated<String> texts;

    CatalogRow(ResultSet result, Repeated<String> texts) {
        this.result = result;
        this.texts = texts;
    }

    /** The text, empty where the server has none. */
    String text(String label) throws SQLException {
        return optional(label).orElse("");
    }

    Optional<String> optional(String label) throws SQLException {
        return Optional.ofNullable(result.getString(label)).map(this::once);
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
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).map(this::once).toList();
    }

    private String once(String text) {
        return text.length() > LONGEST_REPEATED ? text : texts.once(text);
    }

    /** The object's name in the columns {@code schema} and {@code name}. */
    ObjectName name() throws SQLException {
        return new ObjectName(text("schema"), text("name"));
    }
}
