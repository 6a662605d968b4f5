package dev.chrysalis.plan.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartitionBoundTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "FOR VALUES FROM (0) TO (100)                    | FOR VALUES FROM (99) TO (200)",
            "FOR VALUES FROM (MINVALUE) TO (9)               | FOR VALUES FROM (-5) TO (MAXVALUE)",
            "FOR VALUES FROM ('2026-01-01') TO ('2027-01-01') | FOR VALUES FROM ('2026-07-01') TO ('2026-08-01')",
            "FOR VALUES FROM (1, 'a') TO (1, 'm')            | FOR VALUES FROM (1, 'b') TO (2, 'a')",
            "FOR VALUES IN ('a', 'it''s')                    | FOR VALUES IN ('it''s')",
            "FOR VALUES WITH (modulus 4, remainder 3)        | FOR VALUES WITH (modulus 2, remainder 1)",
            "DEFAULT                                         | DEFAULT"})
    void someRowFitsBoth(String one, String other) {
        assertThat(new PartitionBound(one).overlaps(new PartitionBound(other))).isTrue();
        assertThat(new PartitionBound(other).overlaps(new PartitionBound(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "FOR VALUES FROM (9) TO (100)                    | FOR VALUES FROM (100) TO (200)",
            "FOR VALUES FROM ('2025-01-01') TO ('2026-01-01') | FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')",
            "FOR VALUES FROM (1, 'a') TO (1, 'm')            | FOR VALUES FROM (1, 'm') TO (2, 'a')",
            "FOR VALUES IN ('a, b')                          | FOR VALUES IN ('a', 'b')",
            "FOR VALUES WITH (modulus 4, remainder 2)        | FOR VALUES WITH (modulus 2, remainder 1)",
            "DEFAULT                                         | FOR VALUES IN ('a')"})
    void noRowFitsBoth(String one, String other) {
        assertThat(new PartitionBound(one).overlaps(new PartitionBound(other))).isFalse();
        assertThat(new PartitionBound(other).overlaps(new PartitionBound(one))).isFalse();
    }
}
