package dev.chrysalis.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** A fixed sample of the corpus on the tests' own server, wherever {@code ../shared/corpus} lies beside the project. */
@EnabledIf("hasCorpus")
class CorpusSampleTest {

    static boolean hasCorpus() {
        return Corpus.place().toFile().isDirectory();
    }

    @Test
    void convergesForthAndBackAndToTheEnd() throws IOException {
        CorpusReport report = new CorpusReport(Path.of("target/corpus-sample"));
        for (boolean reverse : new boolean[] {false, true}) {
            Corpus sample = new Corpus(Corpus.place(), Pattern.compile("^(apgdiff|migra|stripe|psqldef)/"), 110, reverse, true, true);
            Convergence convergence = new Convergence(CorpusServer.embedded(), sample);
            sample.cases().forEach(corpusCase -> report.add(corpusCase, convergence.judge(corpusCase)));
        }

        assertThat(report.counts().get("TOTAL").keySet()).as("see " + report.text())
                .isSubsetOf(Set.of(Verdict.Kind.PASS, Verdict.Kind.ORDER, Verdict.Kind.REFUSED));
    }
}
