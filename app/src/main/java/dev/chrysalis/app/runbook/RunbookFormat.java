package dev.chrysalis.app.runbook;

import dev.chrysalis.runbook.Paper;
import dev.chrysalis.runbook.Runbook;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a runbook is saved as. */
enum RunbookFormat {
    PDF("pdf"),
    HTML("html"),
    MARKDOWN("md");

    private final String ending;

    RunbookFormat(String ending) {
        this.ending = ending;
    }

    String fileName(String release) {
        return release + "-runbook." + ending;
    }

    /** The part of a message key. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    byte[] write(Runbook runbook, Paper paper) {
        return switch (this) {
            case PDF -> runbook.print(paper).pdf();
            case HTML -> runbook.html().getBytes(StandardCharsets.UTF_8);
            case MARKDOWN -> runbook.markdown().getBytes(StandardCharsets.UTF_8);
        };
    }
}
