package dev.chrysalis.app.history;

import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.StepId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the story for a spreadsheet, as RFC 4180 says. */
final class StoryExport {

    private static final String LINE_END = "\r\n";

    private final Messages messages;

    StoryExport(Messages messages) {
        this.messages = messages;
    }

    String commaSeparated(List<StoryLine> lines) {
        return messages.get("history.export.heading") + LINE_END
                + lines.stream().map(StoryExport::row).collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    private static String row(StoryLine line) {
        return Stream.of(Long.toString(line.entry().number()), line.entry().at().toString(), line.entry().actor(), line.entry().host(),
                        line.entry().event().release(), line.entry().event().stepId().map(StepId::path).orElse(""), line.title(),
                        line.detail(), line.took(), line.entry().hash())
                .map(StoryExport::field).collect(Collectors.joining(","));
    }

    private static String field(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
