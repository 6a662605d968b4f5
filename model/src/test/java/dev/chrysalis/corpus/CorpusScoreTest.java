package dev.chrysalis.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges the cases of a corpus in one JVM, with the server's own {@code pg_dump} saying how a database looks.
 *
 * <pre>
 * mvn -pl model test -Dtest=CorpusScoreTest -Dchrysalis.corpus.server=127.0.0.1:5432
 *     -Dchrysalis.corpus=DIR          the folder of suites; else ../shared/corpus/postgresql beside the project
 *     -Dchrysalis.corpus.random=1-500 pairs invented from these numbers instead; they are kept where the results are
 *     -Dchrysalis.corpus.only=REGEX   only the cases whose suite/name holds it
 *     -Dchrysalis.corpus.every=10     only each tenth of them
 *     -Dchrysalis.corpus.reverse=true from after to before
 *     -Dchrysalis.corpus.data=true    with rows, of which none may be lost
 *     -Dchrysalis.corpus.back=true    before it goes to the end: back from expand, and back from the last step that can be undone;
 *                                     each must give PROD back, dump and rows
 *     -Dchrysalis.corpus.report=DIR   where results.txt and results.jsonl go; else target/corpus
 * </pre>
 *
 * The server trusts the user {@code postgres}. A case passes only where a second comparison finds nothing and a second plan has
 * no steps. No case may be said done and not be right.
 */
@EnabledIfSystemProperty(named = "chrysalis.corpus.server", matches = ".+")
class CorpusScoreTest {

    private static final Logger LOG = LoggerFactory.getLogger(CorpusScoreTest.class);

    @Test
    void noCaseIsSaidToBeDoneWhileItDiffers() throws IOException {
        CorpusServer server = CorpusServer.at(System.getProperty("chrysalis.corpus.server"));
        Corpus corpus = Corpus.asAsked(server.major());
        Convergence convergence = new Convergence(server, corpus);
        CorpusReport report = new CorpusReport(Path.of(System.getProperty("chrysalis.corpus.report", "target/corpus")));

        corpus.cases().forEach(corpusCase -> report.add(corpusCase, convergence.judge(corpusCase)));

        report.counts().forEach((suite, kinds) -> LOG.info("{} {}", suite, kinds));
        assertThat(report.wrong()).as("cases said done that are not, see " + report.text()).isZero();
    }
}
