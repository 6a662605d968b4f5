-- title: Hide LAST_MESSAGE_ID of CONVERSATION
-- planned: true
-- lock: EXCLUSIVE on PUBLIC.CONVERSATION
-- blocks: everybody
-- hazards:
--   - caution application-may-use-it: A statement that still names the column fails from here on.
--   - notice still-fed: The hidden column goes on being filled from LAST_MESSAGE_TIMESTAMP until it is dropped, so that undoing this step loses nothing.

DROP TRIGGER IF EXISTS PUBLIC."chrysalis_CONVERSATION_LAST_MESSAGE_TIMESTAMP";
ALTER TABLE PUBLIC.CONVERSATION ALTER COLUMN LAST_MESSAGE_ID RENAME TO "chrysalis_hidden_LAST_MESSAGE_ID";
DROP TRIGGER IF EXISTS PUBLIC."chrysalis_CONVERSATION_LAST_MESSAGE_TIMESTAMP";
CREATE TRIGGER PUBLIC."chrysalis_CONVERSATION_LAST_MESSAGE_TIMESTAMP"
    BEFORE INSERT, UPDATE ON PUBLIC.CONVERSATION
    FOR EACH ROW AS $$
org.h2.api.Trigger create() {
    return new org.h2.tools.TriggerAdapter() {
        @Override
        public void fire(Connection connection, ResultSet before, ResultSet after) throws SQLException {
            if (before == null || differ(connection, "SELECT CAST(? AS TIMESTAMP WITH TIME ZONE) IS DISTINCT FROM CAST(? AS TIMESTAMP WITH TIME ZONE)", before.getObject("LAST_MESSAGE_TIMESTAMP"), after.getObject("LAST_MESSAGE_TIMESTAMP"))) {
                if (differ(connection, "SELECT CAST(? AS TIMESTAMP WITH TIME ZONE) IS DISTINCT FROM CAST(? AS TIMESTAMP WITH TIME ZONE)", value(connection, after, "SELECT CAST(((SELECT m.created_at FROM message m WHERE m.id = conversation.last_message_id)) AS TIMESTAMP WITH TIME ZONE) FROM (SELECT CAST(? AS BIGINT) AS LAST_MESSAGE_ID, CAST(? AS BIGINT) AS ID, CAST(? AS CHARACTER VARYING(120)) AS NAME, CAST(? AS TIMESTAMP WITH TIME ZONE) AS LAST_MESSAGE_TIMESTAMP) AS CONVERSATION", "chrysalis_hidden_LAST_MESSAGE_ID", "ID", "NAME", "LAST_MESSAGE_TIMESTAMP"), after.getObject("LAST_MESSAGE_TIMESTAMP"))) {
                    after.updateObject("chrysalis_hidden_LAST_MESSAGE_ID", value(connection, after, "SELECT CAST(((SELECT max(m.id) FROM message m WHERE m.conversation_id = conversation.id AND m.created_at = conversation.last_message_timestamp)) AS BIGINT) FROM (SELECT CAST(? AS TIMESTAMP WITH TIME ZONE) AS LAST_MESSAGE_TIMESTAMP, CAST(? AS BIGINT) AS ID, CAST(? AS CHARACTER VARYING(120)) AS NAME, CAST(? AS BIGINT) AS \"chrysalis_hidden_LAST_MESSAGE_ID\") AS CONVERSATION", "LAST_MESSAGE_TIMESTAMP", "ID", "NAME", "chrysalis_hidden_LAST_MESSAGE_ID"));
                }
            }
        }
    };
}

private static Object value(Connection connection, ResultSet row, String query, String... columns) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
        for (int column = 0; column < columns.length; column++) {
            statement.setObject(column + 1, row.getObject(columns[column]));
        }
        try (ResultSet result = statement.executeQuery()) {
            return result.next() ? result.getObject(1) : null;
        }
    }
}

private static boolean differ(Connection connection, String query, Object one, Object other) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
        statement.setObject(1, one);
        statement.setObject(2, other);
        try (ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getBoolean(1);
        }
    }
}
$$;
