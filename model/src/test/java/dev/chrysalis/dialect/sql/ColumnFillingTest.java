package dev.chrysalis.dialect.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.h2.H2Dialect;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import dev.chrysalis.testing.H2InMemory;
import dev.chrysalis.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnFillingTest {

    private final Table customer = customer();

    @ParameterizedTest
    @ValueSource(strings = {"0", "'is_vip'", "'it''s is_vip'", "CURRENT_TIMESTAMP", "upper('x')"})
    void whatNamesNothingOfTheRowIsConstant(String expression) {
        assertThat(filling(expression).isConstant()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CASE WHEN is_vip THEN 'gold' ELSE 'plain' END", "customer.IS_VIP", "\"IS_VIP\"",
            "(SELECT max(code) FROM tier)",
        "label(customer)", "E'\\'' || name"})
    void whatNamesAColumnOrAsksRowsIsNot(String expression) {
        assertThat(filling(expression).isConstant()).isFalse();
    }

    private ColumnFilling filling(String expression) {
        return new ColumnFilling("customer_tier", customer, "TIER", expression);
    }

    private static Table customer() {
        try (TestDatabase database = H2InMemory.freshDatabase("CREATE TABLE customer (id int, name text, is_vip boolean, tier text)")) {
            return new Capture().read(database.as(new H2Dialect())).table(new ObjectName("PUBLIC", "CUSTOMER")).orElseThrow();
        }
    }
}
