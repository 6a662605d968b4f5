package dev.chrysalis.corpus;

import dev.chrysalis.corpus.random.RandomPairs;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which cases are judged, and how.
 *
 * @param folder   where the suites are
 * @param only     what a case's {@code suite/name} must hold
 * @param every    1 for all; otherwise each so manieth case, always the same ones
 * @param reverse  from after to before
 * @param data     with a few rows in every table of PROD, of which none may be lost
 * @param wayBack  back from every phase before it goes to the end
 */
record Corpus(Path folder, Pattern only, int every, boolean reverse, boolean data, boolean wayBack) {

    /** Where {@code -Dchrysalis.corpus} says, else beside the project. */
    static Path place() {
        return Path.of(System.getProperty("chrysalis.corpus", "../../shared/corpus/postgresql"));
    }

    /** Where {@code -Dchrysalis.corpus.random=1-500} asks for that, those that are invented from these numbers for a server of that major. */
    static Corpus asAsked(int major) {
        String numbers = System.getProperty("chrysalis.corpus.random", "");
        Path invented = Path.of(System.getProperty("chrysalis.corpus.report", "target/corpus"), "pairs");
        return new Corpus(numbers.isEmpty() ? place() : new RandomPairs(invented, major).write(range(numbers)), Pattern.compile(System.getProperty("chrysalis.corpus.only", "")),
                Integer.getInteger("chrysalis.corpus.every", 1), Boolean.getBoolean("chrysalis.corpus.reverse"),
                Boolean.getBoolean("chrysalis.corpus.data"), Boolean.getBoolean("chrysalis.corpus.back"));
    }

    private static IntStream range(String numbers) {
        String[] ends = numbers.split("-");
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }

    Stream<CorpusCase> cases() {
        List<CorpusCase> matching = CorpusCase.in(folder).stream().filter(known -> only.matcher(known.toString()).find()).toList();
        return Stream.iterate(0, index -> index < matching.size(), index -> index + every).map(matching::get);
    }
}
