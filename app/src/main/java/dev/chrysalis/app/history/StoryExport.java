package dev.chrysalis.app.history;

import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.plan.StepId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the story for a spreadsheet, as RFC 4180 says, or for a program. */
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

    /** The same as a list of objects whose names are those of the heading. */
    String json(List<StoryLine> lines) {
        List<String> names = List.of(messages.get("history.export.heading").split(","));
        return lines.stream().map(line -> object(names, values(line).toList())).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static String object(List<String> names, List<String> values) {
        return IntStream.range(0, names.size()).mapToObj(index -> quoted(names.get(index)) + ": " + quoted(values.get(index)))
                .collect(Collectors.joining(", ", "  {", "}"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').appendCodePoint(letter);
            } else if (letter < ' ') {
                quoted.append(String.format("\\u%04x", letter));
            } else {
                quoted.appendCodePoint(letter);
            }
        });
        return quoted.append('"').toString();
    }

    private static String row(StoryLine line) {
        return values(line).map(StoryExport::field).collect(Collectors.joining(","));
    }

    private static Stream<String> values(StoryLine line) {
        return Stream.of(Long.toString(line.entry().number()), line.entry().at().toString(), line.entry().actor(), line.entry().host(),
                        line.entry().event().release(), line.entry().event().stepId().map(StepId::path).orElse(""), line.title(),
                        line.detail(), line.took(), line.entry().hash());
    }

    private static String field(String text) {
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
