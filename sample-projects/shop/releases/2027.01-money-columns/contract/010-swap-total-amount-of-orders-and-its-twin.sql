-- title: Swap TOTAL_AMOUNT of ORDERS and its twin
-- planned: true
-- lock: EXCLUSIVE on PUBLIC.ORDERS
-- blocks: everybody
-- hazards:
--   - caution type-changes-here: Both applications meet the new type from here on.

DROP TRIGGER IF EXISTS PUBLIC."chrysalis_ORDERS_TOTAL_AMOUNT";
ALTER TABLE PUBLIC.ORDERS ALTER COLUMN TOTAL_AMOUNT DROP NOT NULL;
ALTER TABLE PUBLIC.ORDERS ALTER COLUMN TOTAL_AMOUNT RENAME TO "chrysalis_hidden_TOTAL_AMOUNT";
ALTER TABLE PUBLIC.ORDERS ALTER COLUMN "chrysalis_twin_TOTAL_AMOUNT" RENAME TO TOTAL_AMOUNT;
DROP TRIGGER IF EXISTS PUBLIC."chrysalis_ORDERS_TOTAL_AMOUNT";
CREATE TRIGGER PUBLIC."chrysalis_ORDERS_TOTAL_AMOUNT"
    BEFORE INSERT, UPDATE ON PUBLIC.ORDERS
    FOR EACH ROW AS $$
org.h2.api.Trigger create() {
    return new org.h2.tools.TriggerAdapter() {
        @Override
        public void fire(Connection connection, ResultSet before, ResultSet after) throws SQLException {
            if (before == null || differ(connection, "SELECT CAST(? AS NUMERIC(12, 2)) IS DISTINCT FROM CAST(? AS NUMERIC(12, 2))", before.getObject("TOTAL_AMOUNT"), after.getObject("TOTAL_AMOUNT"))) {
                if (differ(connection, "SELECT CAST(? AS NUMERIC(12, 2)) IS DISTINCT FROM CAST(? AS NUMERIC(12, 2))", value(connection, after, "SELECT CAST((TOTAL_AMOUNT::NUMERIC(12, 2)) AS NUMERIC(12, 2)) FROM (SELECT CAST(? AS DOUBLE PRECISION) AS TOTAL_AMOUNT, CAST(? AS BIGINT) AS ID, CAST(? AS BIGINT) AS CUSTOMER_ID, CAST(? AS CHARACTER VARYING(20)) AS STATUS, CAST(? AS TIMESTAMP WITH TIME ZONE) AS CREATED_AT, CAST(? AS CHARACTER VARYING(1000)) AS NOTES) AS ORDERS", "chrysalis_hidden_TOTAL_AMOUNT", "ID", "CUSTOMER_ID", "STATUS", "CREATED_AT", "NOTES"), after.getObject("TOTAL_AMOUNT"))) {
                    after.updateObject("chrysalis_hidden_TOTAL_AMOUNT", value(connection, after, "SELECT CAST((TOTAL_AMOUNT::DOUBLE PRECISION) AS DOUBLE PRECISION) FROM (SELECT CAST(? AS NUMERIC(12, 2)) AS TOTAL_AMOUNT, CAST(? AS BIGINT) AS ID, CAST(? AS BIGINT) AS CUSTOMER_ID, CAST(? AS CHARACTER VARYING(20)) AS STATUS, CAST(? AS DOUBLE PRECISION) AS \"chrysalis_hidden_TOTAL_AMOUNT\", CAST(? AS TIMESTAMP WITH TIME ZONE) AS CREATED_AT, CAST(? AS CHARACTER VARYING(1000)) AS NOTES) AS ORDERS", "TOTAL_AMOUNT", "ID", "CUSTOMER_ID", "STATUS", "chrysalis_hidden_TOTAL_AMOUNT", "CREATED_AT", "NOTES"));
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
