package dev.chrysalis.dialect.postgresql.column;

import dev.chrysalis.schema.SequenceOptions;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** How a sequence counts, in the words of {@code CREATE SEQUENCE}. */
final class PostgresqlSequenceText {

    /** What is not the server's default, in its order; empty for a sequence as {@code CREATE SEQUENCE} makes it by itself. */
    List<String> deviations(SequenceOptions options) {
        boolean ascending = options.increment().signum() >= 0;
        BigInteger least = ascending ? BigInteger.ONE : leastOf(options.type());
        BigInteger greatest = ascending ? greatestOf(options.type()) : BigInteger.ONE.negate();
        List<String> words = new ArrayList<>();
        addUnless(words, options.start().equals(ascending ? options.minimum() : options.maximum()), "START WITH " + options.start());
        addUnless(words, options.increment().equals(BigInteger.ONE), "INCREMENT BY " + options.increment());
        addUnless(words, options.minimum().equals(least), "MINVALUE " + options.minimum());
        addUnless(words, options.maximum().equals(greatest), "MAXVALUE " + options.maximum());
        addUnless(words, options.cache().equals(BigInteger.ONE), "CACHE " + options.cache());
        addUnless(words, !options.cycle(), "CYCLE");
        return words;
    }

    /** What makes one of the other, type and bounds left out. */
    List<String> differences(SequenceOptions before, SequenceOptions after) {
        List<String> words = new ArrayList<>();
        addUnless(words, before.increment().equals(after.increment()), "INCREMENT BY " + after.increment());
        addUnless(words, before.start().equals(after.start()), "START WITH " + after.start());
        addUnless(words, before.cache().equals(after.cache()), "CACHE " + after.cache());
        addUnless(words, before.cycle() == after.cycle(), after.cycle() ? "CYCLE" : "NO CYCLE");
        return words;
    }

    /** Whether every value of before is one of after too. */
    boolean onlyWidens(SequenceOptions before, SequenceOptions after) {
        return after.minimum().compareTo(before.minimum()) <= 0 && after.maximum().compareTo(before.maximum()) >= 0;
    }

    /** A condition on the last number that was given: what begins before the range begins with it, what was beyond its end has ended. */
    String within(SequenceOptions options) {
        return options.increment().signum() > 0 ? ">= " + options.minimum() : "<= " + options.maximum();
    }

    /** The type that holds both ranges. */
    String widerType(SequenceOptions before, SequenceOptions after) {
        return greatestOf(before.type()).compareTo(greatestOf(after.type())) >= 0 ? before.type() : after.type();
    }

    private static BigInteger greatestOf(String type) {
        return BigInteger.valueOf(switch (type) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        });
    }

    private static BigInteger leastOf(String type) {
        return greatestOf(type).negate().subtract(BigInteger.ONE);
    }

    private static void addUnless(List<String> words, boolean condition, String word) {
        if (!condition) {
            words.add(word);
        }
    }
}
