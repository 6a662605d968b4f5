-- title: Swap UNIT_AMOUNT of ORDER_LINE and its twin
-- planned: true
-- lock: EXCLUSIVE on PUBLIC.ORDER_LINE
-- blocks: everybody
-- hazards:
--   - caution type-changes-here: Both applications meet the new type from here on.

DROP TRIGGER IF EXISTS PUBLIC."chrysalis_ORDER_LINE_UNIT_AMOUNT";
ALTER TABLE PUBLIC.ORDER_LINE ALTER COLUMN UNIT_AMOUNT DROP NOT NULL;
ALTER TABLE PUBLIC.ORDER_LINE ALTER COLUMN UNIT_AMOUNT RENAME TO "chrysalis_hidden_UNIT_AMOUNT";
ALTER TABLE PUBLIC.ORDER_LINE ALTER COLUMN "chrysalis_twin_UNIT_AMOUNT" RENAME TO UNIT_AMOUNT;
DROP TRIGGER IF EXISTS PUBLIC."chrysalis_ORDER_LINE_UNIT_AMOUNT";
CREATE TRIGGER PUBLIC."chrysalis_ORDER_LINE_UNIT_AMOUNT"
    BEFORE INSERT, UPDATE ON PUBLIC.ORDER_LINE
    FOR EACH ROW AS $$
org.h2.api.Trigger create() {
    return new org.h2.tools.TriggerAdapter() {
        @Override
        public void fire(Connection connection, ResultSet before, ResultSet after) throws SQLException {
            if (before == null || differ(connection, "SELECT CAST(? AS NUMERIC(12, 2)) IS DISTINCT FROM CAST(? AS NUMERIC(12, 2))", before.getObject("UNIT_AMOUNT"), after.getObject("UNIT_AMOUNT"))) {
                if (differ(connection, "SELECT CAST(? AS NUMERIC(12, 2)) IS DISTINCT FROM CAST(? AS NUMERIC(12, 2))", value(connection, after, "SELECT CAST((UNIT_AMOUNT::NUMERIC(12, 2)) AS NUMERIC(12, 2)) FROM (SELECT CAST(? AS DOUBLE PRECISION) AS UNIT_AMOUNT, CAST(? AS BIGINT) AS ID, CAST(? AS BIGINT) AS ORDER_ID, CAST(? AS CHARACTER VARYING(80)) AS ARTICLE, CAST(? AS INTEGER) AS QUANTITY) AS ORDER_LINE", "chrysalis_hidden_UNIT_AMOUNT", "ID", "ORDER_ID", "ARTICLE", "QUANTITY"), after.getObject("UNIT_AMOUNT"))) {
                    after.updateObject("chrysalis_hidden_UNIT_AMOUNT", value(connection, after, "SELECT CAST((UNIT_AMOUNT::DOUBLE PRECISION) AS DOUBLE PRECISION) FROM (SELECT CAST(? AS NUMERIC(12, 2)) AS UNIT_AMOUNT, CAST(? AS BIGINT) AS ID, CAST(? AS BIGINT) AS ORDER_ID, CAST(? AS CHARACTER VARYING(80)) AS ARTICLE, CAST(? AS INTEGER) AS QUANTITY, CAST(? AS DOUBLE PRECISION) AS \"chrysalis_hidden_UNIT_AMOUNT\") AS ORDER_LINE", "UNIT_AMOUNT", "ID", "ORDER_ID", "ARTICLE", "QUANTITY", "chrysalis_hidden_UNIT_AMOUNT"));
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
