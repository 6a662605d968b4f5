package dev.chrysalis.corpus.random;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Writes invented pairs as a corpus: a folder each, with scripts before and after and with rows for either. */
public final class RandomPairs {

    private final Path folder;
    private final int major;

    /** @param major of the server on which they are going to be loaded */
    public RandomPairs(Path folder, int major) {
        this.folder = folder;
        this.major = major;
    }

    /** One for each number; the same number gives the same pair. */
    public Path write(IntStream numbers) {
        numbers.forEach(this::write);
        return folder;
    }

    private void write(int number) {
        RandomSchema schema = new RandomSchema(new Chance(number), major);
        new Growth(schema).begin();
        schema.settle();
        Path pair = folder.resolve("random").resolve("%06d".formatted(number));
        try {
            Files.createDirectories(pair);
            Files.writeString(pair.resolve("before.sql"), schema.script());
            Files.writeString(pair.resolve("seed.sql"), schema.rows());
            new Release(schema).happen();
            Files.writeString(pair.resolve("after.sql"), schema.script());
            Files.writeString(pair.resolve("seed_after.sql"), schema.rows());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
