DROP TRIGGER IF EXISTS PUBLIC."chrysalis_ORDERS_TOTAL_AMOUNT";
ALTER TABLE PUBLIC.ORDERS ALTER COLUMN TOTAL_AMOUNT RENAME TO "chrysalis_twin_TOTAL_AMOUNT";
ALTER TABLE PUBLIC.ORDERS ALTER COLUMN "chrysalis_hidden_TOTAL_AMOUNT" RENAME TO TOTAL_AMOUNT;
ALTER TABLE PUBLIC.ORDERS ALTER COLUMN TOTAL_AMOUNT SET NOT NULL;
DROP TRIGGER IF EXISTS PUBLIC."chrysalis_ORDERS_TOTAL_AMOUNT";
CREATE TRIGGER PUBLIC."chrysalis_ORDERS_TOTAL_AMOUNT"
    BEFORE INSERT, UPDATE ON PUBLIC.ORDERS
    FOR EACH ROW AS $$
org.h2.api.Trigger create() {
    return new org.h2.tools.TriggerAdapter() {
        @Override
        public void fire(Connection connection, ResultSet before, ResultSet after) throws SQLException {
            if (before == null ? after.getObject("chrysalis_twin_TOTAL_AMOUNT") != null : differ(connection, "SELECT CAST(? AS NUMERIC(12, 2)) IS DISTINCT FROM CAST(? AS NUMERIC(12, 2))", before.getObject("chrysalis_twin_TOTAL_AMOUNT"), after.getObject("chrysalis_twin_TOTAL_AMOUNT"))) {
                if (differ(connection, "SELECT CAST(? AS NUMERIC(12, 2)) IS DISTINCT FROM CAST(? AS NUMERIC(12, 2))", value(connection, after, "SELECT CAST((TOTAL_AMOUNT::NUMERIC(12, 2)) AS NUMERIC(12, 2)) FROM (SELECT CAST(? AS DOUBLE PRECISION) AS TOTAL_AMOUNT, CAST(? AS BIGINT) AS ID, CAST(? AS BIGINT) AS CUSTOMER_ID, CAST(? AS CHARACTER VARYING(20)) AS STATUS, CAST(? AS TIMESTAMP WITH TIME ZONE) AS CREATED_AT, CAST(? AS CHARACTER VARYING(1000)) AS NOTES, CAST(? AS NUMERIC(12, 2)) AS \"chrysalis_twin_TOTAL_AMOUNT\") AS ORDERS", "TOTAL_AMOUNT", "ID", "CUSTOMER_ID", "STATUS", "CREATED_AT", "NOTES", "chrysalis_twin_TOTAL_AMOUNT"), after.getObject("chrysalis_twin_TOTAL_AMOUNT"))) {
                    after.updateObject("TOTAL_AMOUNT", value(connection, after, "SELECT CAST((\"chrysalis_twin_TOTAL_AMOUNT\"::DOUBLE PRECISION) AS DOUBLE PRECISION) FROM (SELECT CAST(? AS NUMERIC(12, 2)) AS \"chrysalis_twin_TOTAL_AMOUNT\", CAST(? AS BIGINT) AS ID, CAST(? AS BIGINT) AS CUSTOMER_ID, CAST(? AS CHARACTER VARYING(20)) AS STATUS, CAST(? AS DOUBLE PRECISION) AS TOTAL_AMOUNT, CAST(? AS TIMESTAMP WITH TIME ZONE) AS CREATED_AT, CAST(? AS CHARACTER VARYING(1000)) AS NOTES) AS ORDERS", "chrysalis_twin_TOTAL_AMOUNT", "ID", "CUSTOMER_ID", "STATUS", "TOTAL_AMOUNT", "CREATED_AT", "NOTES"));
                }
            } else if (before == null || differ(connection, "SELECT CAST(? AS DOUBLE PRECISION) IS DISTINCT FROM CAST(? AS DOUBLE PRECISION)", before.getObject("TOTAL_AMOUNT"), after.getObject("TOTAL_AMOUNT"))) {
                after.updateObject("chrysalis_twin_TOTAL_AMOUNT", value(connection, after, "SELECT CAST((TOTAL_AMOUNT::NUMERIC(12, 2)) AS NUMERIC(12, 2)) FROM (SELECT CAST(? AS DOUBLE PRECISION) AS TOTAL_AMOUNT, CAST(? AS BIGINT) AS ID, CAST(? AS BIGINT) AS CUSTOMER_ID, CAST(? AS CHARACTER VARYING(20)) AS STATUS, CAST(? AS TIMESTAMP WITH TIME ZONE) AS CREATED_AT, CAST(? AS CHARACTER VARYING(1000)) AS NOTES, CAST(? AS NUMERIC(12, 2)) AS \"chrysalis_twin_TOTAL_AMOUNT\") AS ORDERS", "TOTAL_AMOUNT", "ID", "CUSTOMER_ID", "STATUS", "CREATED_AT", "NOTES", "chrysalis_twin_TOTAL_AMOUNT"));
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
