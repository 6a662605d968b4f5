package dev.chrysalis.run.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BatchSizeTest {

    private final BatchSize size = new BatchSize(1_000, 20_000, Duration.ofMillis(200));

    @Test
    void itGrowsFastWhileBatchesAreQuickButNotBeyondTheLargest() {
        size.took(1_000, Duration.ofMillis(2));
        assertThat(size.next(1)).isEqualTo(8_000);
        size.took(8_000, Duration.ofMillis(16));
        assertThat(size.next(1)).isEqualTo(20_000);
        assertThat(size.next(4)).isEqualTo(20_000);
    }

    @Test
    void itFollowsTheTimeThatIsAimedAt() {
        size.took(1_000, Duration.ofMillis(100));
        assertThat(size.next(1)).isEqualTo(2_000);
    }

    @Test
    void oneSlowBatchHalvesItAtMost() {
        size.took(1_000, Duration.ofSeconds(10));
        assertThat(size.next(1)).isEqualTo(500);
    }

    @Test
    void theOperatorsPaceChangesTheNextBatchAndNotWhatWasLearned() {
        assertThat(size.next(0.25)).isEqualTo(250);
        size.took(250, Duration.ofMillis(50));
        assertThat(size.next(1)).isEqualTo(1_000);
    }
}
