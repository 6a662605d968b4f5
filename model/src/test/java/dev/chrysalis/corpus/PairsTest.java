package dev.chrysalis.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chrysalis.testing.EmbeddedPostgresql;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code pairs} is planned, written and run to its end, each third one back from every phase first, as the corpus is: what
 * many changes at once do to each other. What a single recipe does is shown by {@code cases}. Those asked for by
 * {@code -Dchrysalis.pairs.only=REGEX} are all run back too. A folder whose name ends in {@code -since-18} needs that major.
 */
class PairsTest {

    private static final String ASKED_FOR = System.getProperty("chrysalis.pairs.only", "");

    static Stream<Arguments> pairs() {
        List<CorpusCase> pairs = corpus(true).cases().filter(pair -> EmbeddedPostgresql.runs(pair.folder())).toList();
        return IntStream.range(0, pairs.size()).mapToObj(place -> Arguments.of(pairs.get(place), !ASKED_FOR.isEmpty() || place % 3 == 0));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void convergesToTheEndAndBackOnTheWay(CorpusCase pair, boolean wayBack) {
        Verdict verdict = new Convergence(CorpusServer.embedded(), corpus(wayBack)).judge(pair);

        assertThat(verdict.kind()).as(verdict.detail()).isIn(Verdict.Kind.PASS, Verdict.Kind.ORDER);
    }

    private static Corpus corpus(boolean wayBack) {
        return new Corpus(Path.of("src/test/resources/pairs"), Pattern.compile(ASKED_FOR), 1, false, true, wayBack);
    }
}
