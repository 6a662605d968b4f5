package dev.chrysalis.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.corpus.random.RandomPairs;
import dev.chrysalis.testing.EmbeddedPostgresql;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A few pairs that nobody thought of, always the same ones; {@code -Dchrysalis.corpus.random} of the score judges as many as one likes. */
class RandomPairsTest {

    private static final Path FOLDER = new RandomPairs(Path.of("target/random-pairs"), EmbeddedPostgresql.major()).write(IntStream.of(2, 14));

    private static final Corpus INVENTED = new Corpus(FOLDER, Pattern.compile(""), 1, false, true, true);

    static Stream<CorpusCase> pairs() {
        return INVENTED.cases();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void convergesForthAndBackAndToTheEnd(CorpusCase pair) {
        Verdict verdict = new Convergence(CorpusServer.embedded(), INVENTED).judge(pair);

        assertThat(verdict.kind()).as(verdict.detail()).isIn(Verdict.Kind.PASS, Verdict.Kind.ORDER);
    }
}
