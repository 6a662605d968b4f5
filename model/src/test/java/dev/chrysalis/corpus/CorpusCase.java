package dev.chrysalis.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder with {@code before.sql}, {@code after.sql} and {@code meta.json}. */
record CorpusCase(Path folder) {

    private static final Pattern ROLES = Pattern.compile("\"roles\"\\s*:\\s*\\[([^]]*)]");
    private static final Pattern STRING = Pattern.compile("\"([^\"]+)\"");

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
        return suite() + "/" + folder.getFileName();
    }

    Path script(boolean after) {
        return folder.resolve(after ? "after.sql" : "before.sql");
    }

    List<String> roles() {
        try {
            Matcher matcher = ROLES.matcher(Files.readString(folder.resolve("meta.json")));
            return matcher.find() ? STRING.matcher(matcher.group(1)).results().map(result -> result.group(1)).toList() : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
