package dev.chrysalis.run;

import static dev.chrysalis.plan.PhaseName.EXPAND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.plan.Step;
import dev.chrysalis.run.session.Postponement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which steps may go before one that waits for its lock. */
class PostponementTest {

    private static List<Step> steps(String first, String second) {
        return new ReleaseBuilder("a").sql(EXPAND, "010-first.sql", first, "SELECT 1").sql(EXPAND, "020-second.sql", second, "SELECT 1")
                .build()
                .steps().toList();
    }

    private static boolean maySwap(String first, String second) {
        List<Step> steps = steps(first, second);
        return new Postponement(steps).isPossible(steps.get(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "ALTER TABLE orders ADD COLUMN rank int | ALTER TABLE line ADD COLUMN rank int",
            "CREATE INDEX one ON orders (id) | CREATE INDEX two ON line (id)",
            "UPDATE orders SET rank = 1 | INSERT INTO line (id) VALUES (1)"})
    void whatNamesOtherObjectsMayGoFirst(String first, String second) {
        assertThat(maySwap(first, second)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "ALTER TABLE orders ADD COLUMN rank int | ALTER TABLE ORDERS ADD COLUMN size int",
            "CREATE TYPE colour AS ENUM ('red') | ALTER TABLE line ADD COLUMN kind colour",
            "CREATE VIEW open AS SELECT id FROM orders | CREATE VIEW late AS SELECT id FROM shop.open",
            "CREATE FUNCTION next_rank() RETURNS int RETURN 1 | ALTER TABLE line ADD COLUMN rank int DEFAULT next_rank()",
            "ALTER TABLE orders ADD COLUMN rank int | UPDATE line SET rank = (SELECT max(id) FROM orders)",
            "ALTER TABLE orders ADD COLUMN rank int | CALL tidy()",
            "ALTER TABLE orders ADD COLUMN rank int | SELECT 1"})
    void whatStandsOnItOrCannotBeToldWaits(String first, String second) {
        assertThat(maySwap(first, second)).isFalse();
    }

    @Test
    void whatWasPutOffComesWhenNothingElseMayGoFirst() {
        List<Step> steps = steps("ALTER TABLE orders ADD COLUMN rank int", "ALTER TABLE line ADD COLUMN rank int");
        Postponement order = new Postponement(steps);
        order.putOff(steps.get(0));
        assertThat(order.next()).contains(steps.get(1));
        order.performed(steps.get(1));
        assertThat(order.next()).contains(steps.get(0));
    }
}
