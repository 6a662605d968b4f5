package dev.chrysalis.sample;

import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.project.environment.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The sample projects. Each is copied into the user's own folder when it is first opened, its databases are made there, and its
 * earlier releases are really performed, so that the journal tells the story's dates. Not safe to use from two threads at once.
 */
public final class Samples {

    private static final String MADE = ".chrysalis/sample-is-made";

    private final Path shipped;
    private final Path data;
    private final Clock clock;

    /**
     * @param shipped where the samples are as they come
     * @param data    where this user's copies are
     */
    public Samples(Path shipped, Path data, Clock clock) {
        this.shipped = shipped;
        this.data = data;
        this.clock = clock;
    }

    /** The samples that came with this installation: the launcher says where, a build finds them beside its modules. */
    public static Samples installed(Clock clock) {
        return new Samples(shippedFolder(), userFolder(), clock);
    }

    private static Path shippedFolder() {
        Optional<Path> said = Optional.ofNullable(System.getProperty("chrysalis.samples")).map(Path::of);
        return said.orElseGet(() -> Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("sample-projects")).filter(Files::isDirectory).findFirst()
                .orElse(Path.of("sample-projects")));
    }

    private static Path userFolder() {
        return Optional.ofNullable(System.getenv("XDG_DATA_HOME")).filter(value -> !value.isBlank()).map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".local", "share")).resolve("chrysalis").resolve("samples");
    }

    public List<String> names() {
        try (Stream<Path> folders = Files.list(shipped)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("chrysalis.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** @throws ChrysalisException BAD_REQUEST where no sample is called so */
    public void mustKnow(String name) {
        if (!names().contains(name)) {
            throw new ChrysalisException(FaultCode.BAD_REQUEST, "There is no sample " + name + ".", "Nothing was changed.",
                    names().isEmpty() ? "No samples are in " + shipped.toAbsolutePath() + "." : "There are: "
                    + String.join(", ", names()) + ".");
        }
    }

    /** Whether it was opened before and is still there. */
    public boolean isMade(String name) {
        return Files.isRegularFile(data.resolve(name).resolve(MADE));
    }

    /**
     * The folder of a sample, made if it was not opened before.
     *
     * @param server   where the sample's databases are made if they are not embedded; only asked when it is made
     * @param progress told in whole sentences
     */
    public Path open(String name, Optional<Environment> server, Consumer<String> progress) {
        return isMade(name) ? data.resolve(name) : make(name, data.resolve(name), server, progress);
    }

    /** Removes what was done to a sample and makes it again. */
    public Path reset(String name, Optional<Environment> server, Consumer<String> progress) {
        return make(name, data.resolve(name), server, progress);
    }

    /**
     * Makes a sample in a folder of its own; a sample that was there is gone.
     *
     * @throws ChrysalisException where the folder holds anything that is no sample; nothing was changed then
     */
    public Path make(String name, Path folder, Optional<Environment> server, Consumer<String> progress) {
        mustKnow(name);
        progress.accept("Copying the sample " + name + ".");
        SampleCopy copy = new SampleCopy(shipped.resolve(name), folder);
        copy.removeFormer();
        copy.write(clock);
        new SampleDatabases(folder, clock).make(server, progress);
        new SampleStory(folder, clock).play(progress);
        copy.mark(MADE);
        return folder;
    }
}
