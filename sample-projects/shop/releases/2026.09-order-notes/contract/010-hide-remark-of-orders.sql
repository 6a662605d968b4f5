-- title: Hide REMARK of ORDERS
-- planned: true
-- lock: EXCLUSIVE on PUBLIC.ORDERS
-- blocks: everybody
-- hazards:
--   - caution application-may-use-it: A statement that still names the column fails from here on.
--   - notice still-fed: The hidden column goes on being filled from NOTES until it is dropped, so that undoing this step loses nothing.

DROP TRIGGER IF EXISTS PUBLIC."chrysalis_ORDERS_NOTES";
ALTER TABLE PUBLIC.ORDERS ALTER COLUMN REMARK RENAME TO "chrysalis_hidden_REMARK";
DROP TRIGGER IF EXISTS PUBLIC."chrysalis_ORDERS_NOTES";
CREATE TRIGGER PUBLIC."chrysalis_ORDERS_NOTES"
    BEFORE INSERT, UPDATE ON PUBLIC.ORDERS
    FOR EACH ROW AS $$
org.h2.api.Trigger create() {
    return new org.h2.tools.TriggerAdapter() {
        @Override
        public void fire(Connection connection, ResultSet before, ResultSet after) throws SQLException {
            if (before == null || differ(connection, "SELECT CAST(? AS CHARACTER VARYING(1000)) IS DISTINCT FROM CAST(? AS CHARACTER VARYING(1000))", before.getObject("NOTES"), after.getObject("NOTES"))) {
                if (differ(connection, "SELECT CAST(? AS CHARACTER VARYING(1000)) IS DISTINCT FROM CAST(? AS CHARACTER VARYING(1000))", value(connection, after, "SELECT CAST((remark) AS CHARACTER VARYING(1000)) FROM (SELECT CAST(? AS CHARACTER VARYING(200)) AS REMARK, CAST(? AS BIGINT) AS ID, CAST(? AS BIGINT) AS CUSTOMER_ID, CAST(? AS CHARACTER VARYING(20)) AS STATUS, CAST(? AS DOUBLE PRECISION) AS TOTAL_AMOUNT, CAST(? AS TIMESTAMP WITH TIME ZONE) AS CREATED_AT, CAST(? AS CHARACTER VARYING(1000)) AS NOTES) AS ORDERS", "chrysalis_hidden_REMARK", "ID", "CUSTOMER_ID", "STATUS", "TOTAL_AMOUNT", "CREATED_AT", "NOTES"), after.getObject("NOTES"))) {
                    after.updateObject("chrysalis_hidden_REMARK", value(connection, after, "SELECT CAST((substring(notes, 1, 200)) AS CHARACTER VARYING(200)) FROM (SELECT CAST(? AS CHARACTER VARYING(1000)) AS NOTES, CAST(? AS BIGINT) AS ID, CAST(? AS BIGINT) AS CUSTOMER_ID, CAST(? AS CHARACTER VARYING(20)) AS STATUS, CAST(? AS CHARACTER VARYING(200)) AS \"chrysalis_hidden_REMARK\", CAST(? AS DOUBLE PRECISION) AS TOTAL_AMOUNT, CAST(? AS TIMESTAMP WITH TIME ZONE) AS CREATED_AT) AS ORDERS", "NOTES", "ID", "CUSTOMER_ID", "STATUS", "chrysalis_hidden_REMARK", "TOTAL_AMOUNT", "CREATED_AT"));
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
