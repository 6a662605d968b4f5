package dev.chrysalis.corpus.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;

/** Draws, always the same for the same number. */
final class Chance {

    private final Random random;

    Chance(long number) {
        random = new Random(new SplittableRandom(number).nextLong());
    }

    /** True in so many of a hundred draws. */
    boolean in(int hundred) {
        return random.nextInt(100) < hundred;
    }

    /** At least the first, at most the second. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    @SafeVarargs
    final <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    <T> Optional<T> one(List<T> of) {
        return of.isEmpty() ? Optional.empty() : Optional.of(of.get(random.nextInt(of.size())));
    }

    /** Between one and so many of them, in any order; none of none. */
    <T> List<T> some(List<T> of, int atMost) {
        List<T> shuffled = new ArrayList<>(of);
        Collections.shuffle(shuffled, random);
        return shuffled.isEmpty() ? List.of() : List.copyOf(shuffled.subList(0, between(1, Math.min(atMost, shuffled.size()))));
    }
}
