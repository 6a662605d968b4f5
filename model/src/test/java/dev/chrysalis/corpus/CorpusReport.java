package dev.chrysalis.corpus;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps what came of each case, as it comes: {@code results.txt} for people and {@code results.jsonl} as the corpus' own scorer
 * writes it, so that its {@code --report} sums it up too.
 */
final class CorpusReport {

    private final Path folder;
    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, Map<Verdict.Kind, Integer>> counts = new TreeMap<>();
    private int wrong;

    CorpusReport(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        Files.writeString(text(), "");
        Files.writeString(lines(), "");
    }

    void add(CorpusCase corpusCase, Verdict verdict) {
        counts.computeIfAbsent(corpusCase.suite(), suite -> new EnumMap<>(Verdict.Kind.class)).merge(verdict.kind(), 1, Integer::sum);
        counts.computeIfAbsent("TOTAL", suite -> new EnumMap<>(Verdict.Kind.class)).merge(verdict.kind(), 1, Integer::sum);
        wrong += verdict.kind().isWrong() ? 1 : 0;
        try {
            Files.writeString(text(), verdict.kind() + " " + corpusCase + "\n"
                    + (verdict.detail().isBlank() ? "" : "    " + verdict.detail().strip().replace("\n", "\n    ") + "\n"),
                    StandardOpenOption.APPEND);
            Files.writeString(lines(), mapper.writeValueAsString(line(corpusCase, verdict)) + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode line(CorpusCase corpusCase, Verdict verdict) {
        ObjectNode line = mapper.createObjectNode().put("suite", corpusCase.suite()).put("case", corpusCase.name())
                .put("verdict", verdict.kind().word()).put("finding", verdict.kind().name()).put("output", verdict.detail())
                .put("seconds", verdict.took().toMillis() / 1000.0);
        for (String fact : new String[] {"engine", "kind", "identical", "identical_unordered", "changed_types"}) {
            line.set(fact, corpusCase.meta().path(fact));
        }
        verdict.left().forEach(line.putArray("types")::add);
        return line;
    }

    Path text() {
        return folder.resolve("results.txt");
    }

    private Path lines() {
        return folder.resolve("results.jsonl");
    }

    /** How often each verdict was given, by suite. */
    Map<String, Map<Verdict.Kind, Integer>> counts() {
        return counts;
    }

    /** How many were said done and are not right. */
    int wrong() {
        return wrong;
    }
}
