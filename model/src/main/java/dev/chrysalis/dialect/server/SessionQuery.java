package dev.chrysalis.dialect.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A query that tells of sessions, one in a row: its columns are the components of {@link Blocker}, in their order. */
public record SessionQuery(String sql) {

    /** What is not told, such as to a user without the right to see sessions of others, is an empty text or {@link Instant#EPOCH}. */
    public List<Blocker> ask(Connection observer, Object... parameters) throws SQLException {
        List<Blocker> found = new ArrayList<>();
        try (PreparedStatement statement = observer.prepareStatement(sql)) {
            for (int place = 1; place <= parameters.length; place++) {
                statement.setObject(place, parameters[place - 1]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Blocker(row.getString(1), text(row, 2), text(row, 3), text(row, 4), instant(row, 5), text(row, 6),
                            text(row, 7), instant(row, 8), row.getBoolean(9)));
                }
            }
        }
        return found;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? Instant.EPOCH : moment.toInstant();
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
