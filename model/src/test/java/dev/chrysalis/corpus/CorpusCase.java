package dev.chrysalis.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A folder with {@code before.sql}, {@code after.sql} and {@code meta.json}. */
record CorpusCase(Path folder) {

    private static final String SEED_OF_ALL = "seed_pg.sql";

    static List<CorpusCase> in(Path corpus) {
        try (Stream<Path> files = Files.walk(corpus, 4)) {
            return files.filter(file -> file.getFileName().toString().equals("before.sql")).map(Path::getParent).sorted()
                    .map(CorpusCase::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String suite() {
        return folder.getParent().getFileName().toString();
    }

    String name() {
        return folder.getFileName().toString();
    }

    String script(boolean after) {
        return read(folder.resolve(after ? "after.sql" : "before.sql"));
    }

    /** What fills the tables of the side that PROD is made from: the case's own, or the one that lies above all suites. */
    Optional<String> seed(boolean after) {
        return Stream.of(folder.resolve(after ? "seed_after.sql" : "seed.sql"), folder.resolve("../../../" + SEED_OF_ALL))
                .filter(Files::exists).findFirst().map(CorpusCase::read);
    }

    List<String> roles() {
        return StreamSupport.stream(meta().path("roles").spliterator(), false).map(JsonNode::asText).toList();
    }

    /** Where the case is from and what it needs; a case without the file needs nothing. */
    JsonNode meta() {
        Path file = folder.resolve("meta.json");
        try {
            return Files.exists(file) ? new ObjectMapper().readTree(file.toFile()) : MissingNode.getInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return suite() + "/" + name();
    }
}
