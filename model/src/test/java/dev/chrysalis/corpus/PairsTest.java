package dev.chrysalis.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.testing.EmbeddedPostgresql;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code pairs} is planned, written, run back from every phase and run to its end, as the corpus is: what many changes at
 * once do to each other. What a single recipe does is shown by {@code cases}. A folder whose name ends in {@code -since-18} needs that major.
 */
class PairsTest {

    private static final Corpus PAIRS = new Corpus(Path.of("src/test/resources/pairs"),
            Pattern.compile(System.getProperty("chrysalis.pairs.only", "")), 1, false, true, true);

    static Stream<CorpusCase> pairs() {
        return PAIRS.cases().filter(pair -> EmbeddedPostgresql.runs(pair.folder()));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void convergesForthAndBackAndToTheEnd(CorpusCase pair) {
        Verdict verdict = new Convergence(CorpusServer.embedded(), PAIRS).judge(pair);

        assertThat(verdict.kind()).as(verdict.detail()).isIn(Verdict.Kind.PASS, Verdict.Kind.ORDER);
    }
}
