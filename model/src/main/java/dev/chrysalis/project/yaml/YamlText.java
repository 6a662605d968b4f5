package dev.chrysalis.project.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Builds YAML lines in the one way in which Chrysalis writes them. */
public final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./(][^\\n\\r\\t]*");
    private static final Pattern WORDS_WITH_MEANING = Pattern.compile("(?i)true|false|yes|no|on|off|null|~|[-+.0-9_]+");

    private final StringBuilder text = new StringBuilder();

    public YamlText put(String key, String value) {
        if (value.contains("\n") && isBlockable(value)) {
            text.append(scalar(key)).append(": |").append(value.endsWith("\n") ? "" : "-").append('\n');
            value.lines().forEach(line -> text.append(line.isEmpty() ? "" : "  " + line).append('\n'));
        } else {
            text.append(scalar(key)).append(": ").append(scalar(value)).append('\n');
        }
        return this;
    }

    public YamlText put(String key, Optional<String> value) {
        value.ifPresent(present -> put(key, present));
        return this;
    }

    public YamlText put(String key, long number) {
        text.append(key).append(": ").append(number).append('\n');
        return this;
    }

    public YamlText put(String key, boolean flag) {
        text.append(key).append(": ").append(flag).append('\n');
        return this;
    }

    /** A list on one line; nothing where it is empty. */
    public YamlText putList(String key, List<String> values) {
        if (!values.isEmpty()) {
            text.append(key).append(": [")
                    .append(String.join(", ", values.stream().map(YamlText::listItem).toList())).append("]\n");
        }
        return this;
    }

    /** A list with an item a line; nothing where it is empty. */
    public YamlText putItems(String key, List<String> values) {
        if (!values.isEmpty()) {
            text.append(key).append(":\n");
            values.forEach(value -> text.append("  - ").append(scalar(value)).append('\n'));
        }
        return this;
    }

    /** A key whose values stand below it; nothing where there are none. */
    public YamlText putMapping(String key, YamlText values) {
        if (!values.isEmpty()) {
            text.append(scalar(key)).append(":\n");
            values.toString().lines().forEach(line -> text.append(line.isEmpty() ? "" : "  " + line).append('\n'));
        }
        return this;
    }

    /** A key with a list of mappings below it; nothing where there are none. */
    public YamlText putMappings(String key, List<YamlText> items) {
        if (!items.isEmpty()) {
            text.append(scalar(key)).append(":\n");
            for (YamlText item : items) {
                String prefix = "  - ";
                for (String line : item.toString().split("\n")) {
                    text.append(line.isEmpty() ? "" : prefix + line).append('\n');
                    prefix = "    ";
                }
            }
        }
        return this;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static boolean isBlockable(String value) {
        return !value.startsWith(" ") && !value.startsWith("\n") && !value.endsWith("\n\n")
                && value.chars().allMatch(c -> c == '\n' || c >= ' ' && c != 0x7f && c != 0xfffe)
                && value.lines().noneMatch(line -> !line.isEmpty() && line.isBlank() || line.startsWith("\t"));
    }

    private static String listItem(String value) {
        return value.matches("[\\p{L}\\p{N}_. -]+") && !value.startsWith("-") ? scalar(value) : quoted(value);
    }

    private static String scalar(String value) {
        boolean plain = PLAIN.matcher(value).matches() && !value.contains(": ") && !value.contains(" #") && !value.endsWith(":")
                && !value.endsWith(" ") && !WORDS_WITH_MEANING.matcher(value).matches()
                && value.chars().allMatch(c -> c >= ' ' && c < 0x7f || c > 0xa0 && c < 0xd800);
        return plain ? value : quoted(value);
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (c < ' ' || c == 0x7f) {
                        quoted.append(String.format("\\x%02x", c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
