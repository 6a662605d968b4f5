package dev.chrysalis.project.step;

import dev.chrysalis.project.file.SourceFile;
import dev.chrysalis.project.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The options at the head of a step's file, and what comes after them.
 *
 * @param text    the options as they were written, without the marks of a comment
 * @param options without entries where the file has no such block
 * @param rest    without the block and the blank lines around what is left
 */
public record OptionBlock(String text, YamlMapping options, String rest) {

    private static final Pattern SCRIPT_MARK = Pattern.compile("\\s*(#|//|--|;|REM|::)\\s*chrysalis:\\s*");

    /** SQL: the comment lines at the very beginning, where they read as keys and values. A blank line ends them. */
    public static OptionBlock ofSql(SourceFile file) {
        return ofSql(file, file.text());
    }

    public static OptionBlock ofSql(SourceFile file, String text) {
        List<String> lines = text.lines().toList();
        int end = 0;
        while (end < lines.size() && lines.get(end).startsWith("--")) {
            end++;
        }
        String block = String.join("\n", lines.subList(0, end).stream().map(line -> line.replaceFirst("^-- ?", "")).toList());
        Optional<YamlMapping> options = YamlMapping.parseIfMapping(file, block, 0);
        String rest = options.isPresent() ? String.join("\n", lines.subList(end, lines.size())) : text;
        return new OptionBlock(options.isPresent() ? ended(block) : "", options.orElseGet(() -> YamlMapping.parse(file, "", 0)),
                trimmed(rest));
    }

    /** Markdown: the front matter between two lines of three dashes. */
    public static OptionBlock ofMarkdown(SourceFile file) {
        return ofMarkdown(file, file.text());
    }

    public static OptionBlock ofMarkdown(SourceFile file, String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).strip().equals("---")) {
            return new OptionBlock("", YamlMapping.parse(file, "", 0), trimmed(text));
        }
        int end = 1;
        while (end < lines.size() && !lines.get(end).strip().equals("---")) {
            end++;
        }
        if (end == lines.size()) {
            throw file.fault(1, "The front matter is not closed.", "Add a line of three dashes below it.");
        }
        String block = String.join("\n", lines.subList(1, end));
        return new OptionBlock(ended(block), YamlMapping.parse(file, block, 1),
                trimmed(String.join("\n", lines.subList(end + 1, lines.size()))));
    }

    /** An executable: the comment lines indented below a comment {@code chrysalis:}. */
    static OptionBlock ofScript(SourceFile file) {
        List<String> lines = file.lenientText().lines().limit(200).toList();
        for (int start = 0; start < lines.size(); start++) {
            Matcher mark = SCRIPT_MARK.matcher(lines.get(start));
            if (mark.matches()) {
                Pattern option = Pattern.compile("\\s*" + Pattern.quote(mark.group(1)) + "(\\s{2,}\\S.*)");
                List<String> block = new ArrayList<>();
                for (int i = start + 1; i < lines.size() && option.matcher(lines.get(i)).matches(); i++) {
                    block.add(option.matcher(lines.get(i)).replaceFirst("$1"));
                }
                String text = String.join("\n", block);
                return new OptionBlock(ended(text), YamlMapping.parse(file, text, start + 1), "");
            }
        }
        return new OptionBlock("", YamlMapping.parse(file, "", 0), "");
    }

    /** Options as SQL comments. */
    static String asSqlComment(String options) {
        StringBuilder comment = new StringBuilder();
        options.lines().forEach(line -> comment.append(("-- " + line).stripTrailing()).append('\n'));
        return comment.toString();
    }

    private static String ended(String lines) {
        return lines.isEmpty() ? "" : lines + "\n";
    }

    private static String trimmed(String text) {
        return text.replaceFirst("\\A(?:[ \\t]*\\n)+", "").stripTrailing();
    }
}
