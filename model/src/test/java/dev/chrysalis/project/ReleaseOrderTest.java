package dev.chrysalis.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.project.release.ReleaseOrder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseOrderTest {

    @TempDir
    Path folder;

    @Test
    void releasesThatNobodyMetComeByName() {
        assertThat(new ReleaseOrder(folder).with(List.of("2026.09-notes", "2026.11-time")))
                .containsExactly("2026.09-notes", "2026.11-time");
    }

    @Test
    void aReleaseThatIsPlannedBetweenOthersComesLast() {
        ReleaseOrder order = new ReleaseOrder(folder);
        order.keep(order.with(List.of("2026.09-notes", "2026.11-time")));

        assertThat(new ReleaseOrder(folder).with(List.of("2026.09-notes", "2026.10-carts", "2026.11-time")))
                .containsExactly("2026.09-notes", "2026.11-time", "2026.10-carts");
    }

    @Test
    void whatTwoWindowsMetIsKeptBoth() {
        ReleaseOrder one = new ReleaseOrder(folder);
        ReleaseOrder other = new ReleaseOrder(folder);
        List<String> metByOne = one.with(List.of("2026.09-notes", "2026.11-time"));
        List<String> metByOther = other.with(List.of("2026.09-notes", "2026.10-carts"));
        one.keep(metByOne);
        other.keep(metByOther);

        assertThat(new ReleaseOrder(folder).with(List.of())).containsExactly("2026.09-notes", "2026.11-time", "2026.10-carts");
    }

    @Test
    void aReleaseThatIsGoneKeepsItsPlace() {
        ReleaseOrder order = new ReleaseOrder(folder);
        order.keep(order.with(List.of("2026.09-notes", "2026.11-time")));

        assertThat(order.with(List.of("2026.11-time"))).containsExactly("2026.09-notes", "2026.11-time");
    }
}
