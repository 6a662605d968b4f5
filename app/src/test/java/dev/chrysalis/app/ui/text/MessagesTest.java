package dev.chrysalis.app.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ASKED = Pattern.compile("messages\\.get\\(\\s*\"([a-zA-Z0-9_.-]+)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z0-9_.-]+)\"");

    private final String sources = sources();
    private final Set<String> keys = ResourceBundle.getBundle(Messages.BUNDLE, Locale.ROOT).keySet();

    @Test
    void every_key_that_is_asked_for_is_in_the_bundle() {
        Set<String> asked = matches(ASKED);
        assertThat(asked).hasSizeGreaterThan(50);
        assertThat(keys).containsAll(asked);
    }

    @Test
    void every_key_of_the_bundle_is_used() {
        Set<String> literals = matches(LITERAL);
        Set<String> unused = new TreeSet<>(keys);
        unused.removeIf(key -> literals.stream().anyMatch(literal -> key.equals(literal) || isBuiltFrom(key, literal)));
        assertThat(unused).isEmpty();
    }

    @Test
    void arguments_are_set_into_the_words() {
        Messages messages = new Messages(Locale.ENGLISH);
        assertThat(messages.get("status.running", 1L, "Compare")).isEqualTo("1 job: Compare");
        assertThat(messages.get("status.running", 3L, "Compare")).isEqualTo("3 jobs: Compare");
    }

    @Test
    void whoever_reads_neither_english_nor_german_reads_english() {
        assertThat(new Messages(Locale.JAPANESE).get("screen.compare")).isEqualTo("Compare");
    }

    /** {@code "compare.kind." + kind} or {@code key + ".title"}. */
    private static boolean isBuiltFrom(String key, String literal) {
        return literal.length() > 2 && (literal.endsWith(".") && key.startsWith(literal)
                || literal.startsWith(".") && key.endsWith(literal) || key.startsWith(literal + "."));
    }

    private Set<String> matches(Pattern pattern) {
        Matcher matcher = pattern.matcher(sources);
        Set<String> found = new HashSet<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(MessagesTest::read).collect(Collectors.joining("\n"));
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
}
