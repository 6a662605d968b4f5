package dev.chrysalis.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Performs every case of {@code -Dchrysalis.corpus=<folder>} on {@code -Dchrysalis.corpus.server=<host:port>} (trusting the user
 * {@code postgres}), with {@code -Dchrysalis.corpus.reverse=true} from after to before, with {@code -Dchrysalis.corpus.only=<regex>}
 * only the cases whose name matches. Writes what came of each to {@code target/corpus-score.txt}; none may end as done while it differs.
 */
@EnabledIfSystemProperty(named = "chrysalis.corpus.server", matches = ".+")
class CorpusScoreTest {

    private static final Logger LOG = LoggerFactory.getLogger(CorpusScoreTest.class);

    @Test
    void noCaseIsSaidToBeDoneWhileItDiffers() throws IOException {
        String[] server = System.getProperty("chrysalis.corpus.server").split(":");
        boolean reverse = Boolean.getBoolean("chrysalis.corpus.reverse");
        Pattern only = Pattern.compile(System.getProperty("chrysalis.corpus.only", ""));
        Convergence convergence = new Convergence(new CorpusServer(server[0], Integer.parseInt(server[1]), "postgres"), reverse);
        Map<String, Map<Verdict.Kind, Integer>> counts = new TreeMap<>();
        Path report = Path.of(System.getProperty("chrysalis.corpus.report", "target/corpus-score.txt"));
        Files.writeString(report, "");
        for (CorpusCase corpusCase : CorpusCase.in(Path.of(System.getProperty("chrysalis.corpus")))) {
            if (only.matcher(corpusCase.name()).find()) {
                Verdict verdict = convergence.judge(corpusCase);
                counts.computeIfAbsent(corpusCase.suite(), suite -> new EnumMap<>(Verdict.Kind.class)).merge(verdict.kind(), 1, Integer::sum);
                Files.writeString(report, line(corpusCase, verdict), StandardOpenOption.APPEND);
            }
        }
        counts.forEach((suite, kinds) -> LOG.info("{} {}", suite, kinds));

        assertThat(Files.readString(report)).doesNotContain("FAIL ");
    }

    private static String line(CorpusCase corpusCase, Verdict verdict) {
        return verdict.kind() + " " + corpusCase.name() + "\n"
                + (verdict.detail().isBlank() ? "" : "    " + verdict.detail().strip().replace("\n", "\n    ") + "\n");
    }
}
