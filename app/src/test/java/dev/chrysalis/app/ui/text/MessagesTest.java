package dev.chrysalis.app.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ASKED = Pattern.compile("messages\\.(?:get|date)\\(\\s*\"([a-zA-Z0-9_.-]+)\"\\s*[,)]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    /** Names of things, and words that both languages share: whoever adds one here says that it was meant. */
    private static final Set<String> SAME_IN_BOTH =
            Set.of("app.name", "compare.export", "compare.in", "compare.kind.schema", "history.release", "key.Down",
            "key.Up", "palette.release", "phase.contract", "phase.expand", "phase.rollout", "runbook.export", "runbook.format.html",
            "runbook.format.markdown", "runbook.format.pdf", "runbook.paper.a4", "runbook.paper.letter", "screen.runbook", "screen.start",
            "start.credential.command.prompt", "start.credential.env.prompt", "settings.language.english", "settings.language.german",
            "settings.text.large", "settings.text.larger", "settings.text.normal",
            "start.credential.file.prompt", "start.sample",
            "timeline.describe.release", "timeline.level.releases", "timeline.phase.contract", "timeline.phase.expand",
            "timeline.phase.rollout", "window.nextWindowAt", "window.pause");

    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z0-9_.-]+)\"");

    private final String sources = Sources.under(SOURCES);
    private final Map<String, String> english = Sources.bundle(Messages.BUNDLE, "");
    private final Map<String, String> german = Sources.bundle(Messages.BUNDLE, "_de");
    private final Set<String> keys = english.keySet();

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
    void german_has_every_word_that_english_has_and_no_other() {
        assertThat(german.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void german_sets_the_same_arguments_into_its_words() {
        assertThat(english).allSatisfy((key, words) -> assertThat(arguments(german.get(key))).as(key).isEqualTo(arguments(words)));
    }

    @Test
    void only_what_is_meant_to_be_is_the_same_in_both_languages() {
        assertThat(keys.stream().filter(key -> english.get(key).equals(german.get(key)))).containsExactlyInAnyOrderElementsOf(SAME_IN_BOTH);
    }

    /** A straight apostrophe would begin quoted text in a pattern and swallow its arguments. */
    @Test
    void no_words_hold_a_straight_apostrophe() {
        assertThat(Stream.of(english, german).flatMap(words -> words.values().stream())).noneMatch(words -> words.contains("'"));
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
        assertThat(new Messages(Locale.forLanguageTag("de-AT")).get("screen.compare")).isEqualTo("Vergleich");
    }

    private static Set<String> arguments(String words) {
        return ARGUMENT.matcher(words).results().map(result -> result.group(1)).collect(Collectors.toSet());
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
}
