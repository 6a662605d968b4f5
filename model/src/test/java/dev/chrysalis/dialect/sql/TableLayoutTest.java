package dev.chrysalis.dialect.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableLayoutTest {

    @Test
    void typesStandInOneColumnAndLongLinesBreakBetweenClauses() {
        TableLayout layout = new TableLayout();
        layout.column("id", List.of("bigint", "GENERATED ALWAYS", "AS IDENTITY (START WITH 100 CACHE 5)"));
        layout.column("tier_code", List.of("text", "NOT NULL", "DEFAULT 'standard'"));
        layout.constraint(List.of("PRIMARY KEY (id)"));
        layout.constraint(List.of("CONSTRAINT customer_tier_fk", "FOREIGN KEY (tier_code)", "REFERENCES customer_tier (code)"));

        assertThat(layout.lines("CREATE TABLE customer", "")).containsExactly(
                "CREATE TABLE customer (",
                "  id          bigint GENERATED ALWAYS",
                "                AS IDENTITY (START WITH 100 CACHE 5),",
                "  tier_code   text NOT NULL DEFAULT 'standard',",
                "  PRIMARY KEY (id),",
                "  CONSTRAINT customer_tier_fk FOREIGN KEY (tier_code)",
                "    REFERENCES customer_tier (code)",
                ");");
    }

    @Test
    void aLongerNameMovesTheOtherLinesOnlyInLargeSteps() {
        TableLayout shorter = new TableLayout();
        shorter.column("id", List.of("bigint"));
        TableLayout longer = new TableLayout();
        longer.column("id", List.of("bigint"));
        longer.column("created_at", List.of("timestamptz"));

        assertThat(longer.lines("CREATE TABLE t", "").get(1)).isEqualTo(shorter.lines("CREATE TABLE t", "").get(1) + ",");
    }
}
