package dev.chrysalis.project;

import dev.chrysalis.plan.Limits;
import dev.chrysalis.plan.Rates;
import dev.chrysalis.project.yaml.DurationText;
import dev.chrysalis.project.yaml.YamlMapping;
import dev.chrysalis.project.yaml.YamlText;
import java.time.Duration;

/** {@code limits} of {@code chrysalis.yaml}; what is not said is as usual. */
final class LimitsFormat {

    private static final long MOST_ROWS = 1_000_000;

    private LimitsFormat() {
    }

    static Limits read(YamlMapping yaml) {
        yaml.allowing("lock-timeout", "lock-patience", "statement-timeout", "batch-rows", "largest-batch", "batch-time",
                "maximum-lag", "soak",
                "small-table-rows", "rates");
        Limits usual = Limits.DEFAULT;
        Limits limits = new Limits(some(yaml, "lock-timeout", usual.lockTimeout()), some(yaml, "lock-patience", usual.lockPatience()),
                some(yaml, "statement-timeout", usual.statementTimeout()), batchRows(yaml, "batch-rows", usual.batchRows()),
                batchRows(yaml, "largest-batch", usual.largestBatch()), some(yaml, "batch-time", usual.batchTime()),
                some(yaml, "maximum-lag", usual.maximumLag()), yaml.duration("soak").orElse(usual.soak()),
                rows(yaml, "small-table-rows", 0, Long.MAX_VALUE, usual.smallTableRows()),
                yaml.mapping("rates").map(LimitsFormat::rates).orElse(usual.rates()));
        if (limits.lockPatience().compareTo(limits.lockTimeout()) < 0) {
            throw yaml.fault(yaml.keys().contains("lock-patience") ? "lock-patience" : "lock-timeout",
                    "All tries together cannot take less than one: lock-patience is shorter than lock-timeout.",
                    "Write a lock-patience of at least " + DurationText.format(limits.lockTimeout()) + ".");
        }
        if (limits.largestBatch() < limits.batchRows()) {
            throw yaml.fault(yaml.keys().contains("largest-batch") ? "largest-batch" : "batch-rows",
                    "The largest batch cannot be smaller than the first.", "Write a largest-batch of at least " + limits.batchRows() + ".");
        }
        return limits;
    }

    private static Rates rates(YamlMapping yaml) {
        yaml.allowing("fill", "update", "index", "rewrite", "scan");
        Rates usual = Rates.DEFAULT;
        return new Rates(rate(yaml, "fill", usual.filled()), rate(yaml, "update", usual.updated()), rate(yaml, "index", usual.indexed()),
                rate(yaml, "rewrite", usual.rewritten()), rate(yaml, "scan", usual.scanned()));
    }

    private static long rate(YamlMapping yaml, String key, long otherwise) {
        return rows(yaml, key, 1, Long.MAX_VALUE, otherwise);
    }

    private static int batchRows(YamlMapping yaml, String key, int otherwise) {
        return (int) rows(yaml, key, 1, MOST_ROWS, otherwise);
    }

    private static long rows(YamlMapping yaml, String key, long least, long most, long otherwise) {
        long rows = yaml.number(key, otherwise);
        if (rows < least || rows > most) {
            throw yaml.fault(key, most == MOST_ROWS ? "A batch has from 1 to 1000000 rows."
                    : "The value of " + key + " is a number of rows, at least " + least + ".", "Write a number like " + otherwise + ".");
        }
        return rows;
    }

    /** Nothing means for ever to a server. */
    private static Duration some(YamlMapping yaml, String key, Duration otherwise) {
        Duration duration = yaml.duration(key).orElse(otherwise);
        if (duration.isZero()) {
            throw yaml.fault(key, "The value of " + key + " is longer than nothing.", "Write it like "
                    + DurationText.format(otherwise) + ".");
        }
        return duration;
    }

    static YamlText text(Limits limits) {
        YamlText text = new YamlText()
                .put("lock-timeout", DurationText.format(limits.lockTimeout()))
                .put("lock-patience", DurationText.format(limits.lockPatience()))
                .put("statement-timeout", DurationText.format(limits.statementTimeout()))
                .put("batch-rows", limits.batchRows())
                .put("largest-batch", limits.largestBatch())
                .put("batch-time", DurationText.format(limits.batchTime()))
                .put("maximum-lag", DurationText.format(limits.maximumLag()))
                .put("soak", DurationText.format(limits.soak()))
                .put("small-table-rows", limits.smallTableRows());
        return limits.rates().equals(Rates.DEFAULT) ? text : text.putMapping("rates", text(limits.rates()));
    }

    private static YamlText text(Rates rates) {
        return new YamlText().put("fill", rates.filled()).put("update", rates.updated()).put("index", rates.indexed())
                .put("rewrite", rates.rewritten()).put("scan", rates.scanned());
    }
}
