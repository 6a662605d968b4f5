package dev.chrysalis.project.yaml;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.project.file.SourceFile;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Keys and values of a YAML mapping, each of which knows its line. Every value is taken as the text that stands there. */
public final class YamlMapping {

    private final SourceFile file;
    private final int linesBefore;
    private final int line;
    private final Map<String, NodeTuple> entries;

    private YamlMapping(SourceFile file, int linesBefore, int line, Map<String, NodeTuple> entries) {
        this.file = file;
        this.linesBefore = linesBefore;
        this.line = line;
        this.entries = entries;
    }

    /**
     * Reads a text that must be a mapping; an empty text is an empty one.
     *
     * @param linesBefore how many lines of the file stand before the text
     */
    public static YamlMapping parse(SourceFile file, String text, int linesBefore) {
        return read(file, text, linesBefore).orElseThrow(() ->
                file.fault(linesBefore + 1, "Keys and values are expected here.", "Write key: value, one a line."));
    }

    /** Reads a text that is a mapping, or something else, for which it is empty. */
    public static Optional<YamlMapping> parseIfMapping(SourceFile file, String text, int linesBefore) {
        boolean looksLikeKeys = text.lines().findFirst().map(first -> first.matches("[a-z][a-z-]*:(\\s.*)?")).orElse(false);
        return looksLikeKeys ? read(file, text, linesBefore) : Optional.empty();
    }

    private static Optional<YamlMapping> read(SourceFile file, String text, int linesBefore) {
        Node root;
        try {
            root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            throw file.fault(linesBefore + place(e).map(mark -> mark.getLine() + 1).orElse(1), "This is no YAML: " + e.getProblem() + ".",
                    "Check indentation, quotes and colons on this line and the one before it.");
        } catch (YAMLException e) {
            throw file.fault("This is no YAML.", "Check it for characters that do not belong into a text file.", e);
        }
        if (root == null) {
            return Optional.of(new YamlMapping(file, linesBefore, linesBefore + 1, Map.of()));
        }
        return root instanceof MappingNode mapping ? Optional.of(of(file, linesBefore, mapping)) : Optional.empty();
    }

    /** Where a quote was opened tells more than where the file ended without its end. */
    private static Optional<Mark> place(MarkedYAMLException e) {
        boolean quote = String.valueOf(e.getContext()).contains("quoted scalar");
        return Optional.ofNullable(quote ? e.getContextMark() : e.getProblemMark());
    }

    private static YamlMapping of(SourceFile file, int linesBefore, MappingNode node) {
        Map<String, NodeTuple> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            int line = linesBefore + tuple.getKeyNode().getStartMark().getLine() + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw file.fault(line, "A key is a word.", "Write key: value.");
            }
            if (entries.put(key.getValue(), tuple) != null) {
                throw file.fault(line, "The key " + key.getValue() + " stands here a second time.", "Remove one of them.");
            }
        }
        return new YamlMapping(file, linesBefore, linesBefore + node.getStartMark().getLine() + 1, entries);
    }

    /** Refuses every key but these, with the one that was most likely meant. */
    public YamlMapping allowing(String... keys) {
        for (String key : entries.keySet()) {
            if (!List.of(keys).contains(key)) {
                throw fault(key, "The key " + key + " is not known here.", NearMatch.of(key, Arrays.asList(keys))
                        .map(match -> "Did you mean " + match + "?").orElse("Known are: " + String.join(", ", keys) + "."));
            }
        }
        return this;
    }

    public List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    public Optional<String> text(String key) {
        return value(key).map(node -> scalar(key, node));
    }

    public String required(String key) {
        return text(key).filter(value -> !value.isBlank()).orElseThrow(() ->
                file.fault(has(key) ? lineOf(key) : line, "The key " + key + " is missing or empty.", "Add " + key + ": with its value."));
    }

    public List<String> texts(String key) {
        return value(key).map(node -> node instanceof SequenceNode sequence
                ? sequence.getValue().stream().map(item -> scalar(key, item)).toList()
                : List.of(scalar(key, node))).orElse(List.of());
    }

    public Optional<YamlMapping> mapping(String key) {
        return value(key).map(node -> asMapping(key, node));
    }

    /** Whether the value is keys and values, not a text. */
    public boolean isMapping(String key) {
        return value(key).filter(MappingNode.class::isInstance).isPresent();
    }

    public List<YamlMapping> mappings(String key) {
        Optional<Node> value = value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof SequenceNode sequence)) {
            throw fault(key, "The value of " + key + " is a list.", "Begin each item with a dash.");
        }
        List<YamlMapping> mappings = new ArrayList<>();
        sequence.getValue().forEach(item -> mappings.add(asMapping(key, item)));
        return mappings;
    }

    public boolean flag(String key, boolean otherwise) {
        return text(key).map(value -> switch (value) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw fault(key, "The value of " + key + " is true or false.", "Write true or false.");
        }).orElse(otherwise);
    }

    public long number(String key, long otherwise) {
        return text(key).map(value -> {
            try {
                return Long.parseLong(value.replace("_", ""));
            } catch (NumberFormatException e) {
                throw fault(key, "The value of " + key + " is a whole number.", "Write digits only.");
            }
        }).orElse(otherwise);
    }

    public Optional<Duration> duration(String key) {
        return text(key).map(value -> DurationText.parse(value).orElseThrow(() ->
                fault(key, value + " is no length of time.", "Write it like 500ms, 30s, 5m, 4h, 14d or 1h30m.")));
    }

    public ChrysalisException fault(String key, String sentence, String remedy) {
        return file.fault(lineOf(key), sentence, remedy);
    }

    /** The first line of the key in its file, from 1. */
    int lineOf(String key) {
        return linesBefore + entries.get(key).getKeyNode().getStartMark().getLine() + 1;
    }

    private Optional<Node> value(String key) {
        return Optional.ofNullable(entries.get(key)).map(NodeTuple::getValueNode).filter(node -> !isNothing(node));
    }

    private static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar && scalar.getValue().isEmpty() && scalar.isPlain();
    }

    private String scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw fault(key, "The value of " + key + " is a text.", "Write it on one line; put a text that holds a colon into quotes.");
    }

    private YamlMapping asMapping(String key, Node node) {
        if (node instanceof MappingNode mapping) {
            return of(file, linesBefore, mapping);
        }
        throw fault(key, "The value of " + key + " has keys of its own.", "Write them below it, indented.");
    }
}
