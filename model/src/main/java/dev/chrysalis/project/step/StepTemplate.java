package dev.chrysalis.project.step;

import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.project.file.FileImage;
import dev.chrysalis.project.yaml.YamlText;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a step that a person begins looks like at first; one for each kind. */
public enum StepTemplate {
    SQL(".sql", new StepAction.Sql("-- what is to be done\nSELECT 1;", true), new Undo.Sql("-- what takes it back\nSELECT 1;", true)),
    BACKFILL(".backfill.yaml", new StepAction.Backfill("table_name", List.of("id"), "column_name = 0", Optional.of("column_name IS NULL"),
            1_000, Optional.empty()), new Undo.Nothing()),
    CHECK(".check.sql", new StepAction.Check("SELECT true", Duration.ofMinutes(10), Duration.ofSeconds(10)), new Undo.Nothing()),
    PERSON(".md", new StepAction.Manual("What is to be done, and how one sees that it was done.", Optional.empty()),
            new Undo.Manual("What takes it back.")),
    SOAK(".md", new StepAction.Manual("Wait and watch.", Optional.of(Duration.ofDays(1))), new Undo.Nothing()),
    SCRIPT(".sh", new StepAction.Script("", true, true, Duration.ofMinutes(30)), new Undo.Script());

    private static final String SCRIPT_TEXT = """
            #!/bin/sh
            # chrysalis:
            #   %s
            #   status: true
            #   backward: true
            #   simulate: skip
            case "$1" in
                forward) echo "nothing to do yet" ;;
                backward) echo "nothing to take back yet" ;;
                status) exit 1 ;;
            esac
            """;

    private final String ending;
    private final StepAction action;
    private final Undo undo;

    StepTemplate(String ending, StepAction action, Undo undo) {
        this.ending = ending;
        this.action = action;
        this.undo = undo;
    }

    /** {@code 010-add-tier.sql} */
    public String fileName(String number, String title) {
        String slug = Normalizer.normalize(title, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return number + "-" + (slug.isEmpty() ? name().toLowerCase(Locale.ROOT) : slug) + ending;
    }

    public Map<String, FileImage> files(StepId id, String title) {
        if (this == SCRIPT) {
            return Map.of(id.fileName(), FileImage.of(SCRIPT_TEXT.formatted(new YamlText().put("title", title).toString().strip()), true));
        }
        Step step = new Step(id, title, action, undo, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(), "");
        Map<String, FileImage> files = new HashMap<>();
        StepFormat.of(action).write(step).forEach((name, text) -> files.put(name, FileImage.of(text, false)));
        return files;
    }
}
