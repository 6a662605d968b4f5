package dev.chrysalis.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.Rates;
import dev.chrysalis.project.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a project may say of thresholds and rates, and what is no number of rows and no length of time. */
class LimitsFormatTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsNotSaidIsAsUsual() throws IOException {
        Limits limits = read("small-table-rows: 500\n  rates: {scan: 1_000}");
        assertThat(limits.smallTableRows()).isEqualTo(500);
        assertThat(limits.rates()).isEqualTo(new Rates(10_000, 50_000, 500_000, 500_000, 1_000));
        assertThat(limits.soak()).isEqualTo(Limits.DEFAULT.soak());
    }

    @Test
    void whatWasReadIsWrittenTheSame() throws IOException {
        Limits limits = read("rates: {fill: 7}");
        Files.writeString(folder.resolve("chrysalis.yaml"),
                new YamlText().put("name", "one").putMapping("limits", LimitsFormat.text(limits)).toString());
        assertThat(new ProjectFolder(folder).read().limits()).isEqualTo(limits);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            small-table-rows: -1               | The value of small-table-rows is a number of rows, at least 0.
            small-table-rows: many             | The value of small-table-rows is a whole number.
            rates: {fill: 0}                   | The value of fill is a number of rows, at least 1.
            rates: {fil: 1}                    | fil
            batch-rows: 0                      | A batch has from 1 to 1000000 rows.
            batch-rows: 200000                 | The largest batch cannot be smaller than the first.
            lock-timeout: 0s                   | The value of lock-timeout is longer than nothing.
            lock-timeout: soon                 | soon is no length of time.
            lock-patience: 500ms               | All tries together cannot take less than one: lock-patience is shorter than lock-timeout.
            """)
    void whatMakesNoSenseIsRefusedWithItsLine(String limit, String sentence) {
        assertThat(catchThrowableOfType(ChrysalisException.class, () -> read(limit))).hasMessageStartingWith("chrysalis.yaml, line 3: ")
                .hasMessageContaining(sentence);
    }

    private Limits read(String limits) throws IOException {
        Files.writeString(folder.resolve("chrysalis.yaml"), "name: one\nlimits:\n  " + limits + "\n");
        return new ProjectFolder(folder).read().limits();
    }
}
