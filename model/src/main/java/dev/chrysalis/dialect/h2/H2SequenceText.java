package dev.chrysalis.dialect.h2;

import dev.chrysalis.schema.SequenceOptions;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How a sequence counts, in H2's words. */
final class H2SequenceText {

    private static final BigInteger USUAL_CACHE = BigInteger.valueOf(32);

    /** The greatest values of the types, of which the widest that a sequence can have is the default. */
    private static final Set<BigInteger> GREATEST = Set.of(BigInteger.valueOf(Byte.MAX_VALUE), BigInteger.valueOf(Short.MAX_VALUE),
            BigInteger.valueOf(Integer.MAX_VALUE), BigInteger.valueOf(Long.MAX_VALUE));

    /** What is not H2's default. */
    List<String> deviations(SequenceOptions options) {
        List<String> words = new ArrayList<>();
        boolean ascending = options.increment().signum() >= 0;
        addUnless(words, options.start().equals(ascending ? options.minimum() : options.maximum()), "START WITH " + options.start());
        addUnless(words, options.increment().equals(BigInteger.ONE), "INCREMENT BY " + options.increment());
        addUnless(words, ascending && options.minimum().equals(BigInteger.ONE), "MINVALUE " + options.minimum());
        addUnless(words, ascending && GREATEST.contains(options.maximum()), "MAXVALUE " + options.maximum());
        addUnless(words, !options.cycle(), "CYCLE");
        addUnless(words, options.cache().equals(USUAL_CACHE), "CACHE " + options.cache());
        return words;
    }

    /** What makes one of the other; start and type left out. */
    List<String> differences(SequenceOptions before, SequenceOptions after) {
        List<String> words = new ArrayList<>();
        addUnless(words, before.increment().equals(after.increment()), "INCREMENT BY " + after.increment());
        addUnless(words, before.minimum().equals(after.minimum()), "MINVALUE " + after.minimum());
        addUnless(words, before.maximum().equals(after.maximum()), "MAXVALUE " + after.maximum());
        addUnless(words, before.cycle() == after.cycle(), after.cycle() ? "CYCLE" : "NO CYCLE");
        addUnless(words, before.cache().equals(after.cache()), "CACHE " + after.cache());
        return words;
    }

    private static void addUnless(List<String> words, boolean condition, String word) {
        if (!condition) {
            words.add(word);
        }
    }
}
