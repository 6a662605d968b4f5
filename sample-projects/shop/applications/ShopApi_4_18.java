import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The shop's application, version 4.18: it knows a conversation's last message.
 * Its only verb is its smoke test, which sends a message and looks for it in the list; what it writes is rolled back.
 */
final class ShopApi_4_18 {

    public static void main(String[] arguments) throws SQLException {
        String user = arguments.length > 1 ? arguments[1] : "";
        try (Connection connection = DriverManager.getConnection(arguments[0], user, "")) {
            connection.setAutoCommit(false);
            long conversation = 7;
            Timestamp sent = Timestamp.from(Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS));
            long message = send(connection, conversation, "Is my order on its way?", sent);
            boolean seen = lastMessage(connection, conversation).equals(sent);
            connection.rollback();
            if (!seen) {
                System.out.println("check does not hold: the message that was sent is not the last one");
                System.exit(1);
            }
            System.out.println("shop-api 4.18: message " + message + " was sent and seen");
        }
    }

    private static long send(Connection connection, long conversation, String body, Timestamp sent) throws SQLException {
        long message;
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO message (conversation_id, body, created_at) VALUES (?, ?, ?)", new String[] {"id"})) {
            insert.setLong(1, conversation);
            insert.setString(2, body);
            insert.setTimestamp(3, sent);
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                message = key.getLong(1);
            }
        }
        try (PreparedStatement update = connection.prepareStatement("UPDATE conversation SET last_message_id = ? WHERE id = ?")) {
            update.setLong(1, message);
            update.setLong(2, conversation);
            update.executeUpdate();
        }
        return message;
    }

    private static Timestamp lastMessage(Connection connection, long conversation) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT m.created_at FROM conversation c JOIN message m ON m.id = c.last_message_id WHERE c.id = ?")) {
            select.setLong(1, conversation);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getTimestamp(1);
            }
        }
    }
}
