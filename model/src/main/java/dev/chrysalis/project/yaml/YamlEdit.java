package dev.chrysalis.project.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes some keys of a YAML text and leaves every other byte as a person wrote it. */
public final class YamlEdit {

    private YamlEdit() {
    }

    /**
     * @param before what each key of the text means now, as Chrysalis would write it
     * @param after  what each key is to mean; in the order in which new ones are added
     */
    public static String apply(String text, Map<String, String> before, Map<String, String> after) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (String key : before.keySet()) {
            if (!after.containsKey(key)) {
                replace(lines, key, List.of());
            }
        }
        String previous = "";
        for (Map.Entry<String, String> block : after.entrySet()) {
            String key = block.getKey();
            if (!block.getValue().equals(before.get(key))) {
                List<String> wanted = block.getValue().lines().toList();
                if (!replace(lines, key, wanted)) {
                    lines.addAll(previous.isEmpty() ? 0 : end(lines, start(lines, previous)), wanted);
                }
            }
            previous = key;
        }
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /** The same for the keys below one key. */
    public static String applyWithin(String text, String key, Map<String, String> before, Map<String, String> after) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int start = start(lines, key);
        if (start < 0 || !lines.get(start).strip().equals(key + ":")) {
            return text;
        }
        int end = end(lines, start);
        List<String> body = lines.subList(start + 1, end);
        int indent = body.stream().filter(line -> !line.isBlank()).mapToInt(line -> line.length() - line.stripLeading().length())
                .min().orElse(2);
        String inner = String.join("\n",
                body.stream().map(line -> line.length() >= indent ? line.substring(indent) : line.strip()).toList());
        List<String> edited = apply(inner + "\n", before, after).lines()
                .map(line -> line.isBlank() ? line : " ".repeat(indent) + line).toList();
        List<String> result = new ArrayList<>(lines.subList(0, start + 1));
        result.addAll(edited);
        result.addAll(lines.subList(end, lines.size()));
        return String.join("\n", result) + "\n";
    }

    private static boolean replace(List<String> lines, String key, List<String> wanted) {
        int start = start(lines, key);
        if (start < 0) {
            return false;
        }
        List<String> old = lines.subList(start, end(lines, start));
        String comment = old.size() == 1 ? trailingComment(old.get(0)) : "";
        old.clear();
        lines.addAll(start, wanted);
        if (!comment.isEmpty() && wanted.size() == 1) {
            lines.set(start, wanted.get(0) + comment);
        }
        return true;
    }

    private static String trailingComment(String line) {
        int hash = line.indexOf(" #");
        boolean inQuotes = hash >= 0 && line.substring(0, hash).chars().filter(c -> c == '"' || c == '\'').count() % 2 != 0;
        return hash < 0 || inQuotes ? "" : line.substring(line.substring(0, hash).stripTrailing().length());
    }

    private static int start(List<String> lines, String key) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(key + ":") || line.startsWith("\"" + key + "\":")) {
                return i;
            }
        }
        return -1;
    }

    /** The line after the key's last one; blank lines and comments before the next key belong to that one. */
    private static int end(List<String> lines, int start) {
        int next = start + 1;
        while (next < lines.size() && !isKey(lines.get(next))) {
            next++;
        }
        while (next > start + 1 && (lines.get(next - 1).isBlank() || lines.get(next - 1).startsWith("#"))) {
            next--;
        }
        return next;
    }

    private static boolean isKey(String line) {
        return !line.isBlank() && !Character.isWhitespace(line.charAt(0)) && line.charAt(0) != '#' && line.charAt(0) != '-'
                && line.charAt(0) != '}' && line.charAt(0) != ']';
    }

    /** The lines of each key, as {@link #apply} takes them; of a text that Chrysalis wrote. */
    public static Map<String, String> blocks(String text) {
        Map<String, String> blocks = new LinkedHashMap<>();
        String key = "";
        for (String line : text.lines().toList()) {
            key = isKey(line) ? line.substring(0, line.indexOf(':')) : key;
            blocks.merge(key, line + "\n", String::concat);
        }
        return blocks;
    }

    /** Blocks that follow one another. */
    public static String join(Map<String, String> blocks) {
        return String.join("", new LinkedHashMap<>(blocks).values());
    }
}
