package dev.chrysalis.app.ui.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What the engine says, in the language of the window. The engine speaks English, and so do release folders, reports and the journal,
 * which keep its sentences: they are known again by the base bundle and worded by that of the language. What a person wrote, and what
 * no bundle knows, stays as it is. Safe to share between threads.
 */
final class EngineSentences {

    static final String BUNDLE = "dev.chrysalis.app.Sentences";

    private static final int MOST_KEPT = 4_000;

    private final List<SentencePattern> patterns;
    private final Map<String, String> said = new ConcurrentHashMap<>();

    /** @param keys which sentences of the bundle it knows: the name of a step must not be found in another sentence */
    EngineSentences(Locale locale, Predicate<String> keys) {
        ResourceBundle.Control noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ROOT, noFallback);
        ResourceBundle worded = ResourceBundle.getBundle(BUNDLE, locale, noFallback);
        patterns = worded.getLocale().equals(Locale.ROOT) ? List.of() : english.keySet().stream().filter(keys)
                .map(key -> new SentencePattern(english.getString(key), worded.getString(key), locale))
                .sorted(Comparator.comparingInt(SentencePattern::fixedLetters).reversed()).toList();
    }

    String say(String english) {
        if (patterns.isEmpty() || english.isBlank()) {
            return english;
        }
        if (said.size() > MOST_KEPT) {
            said.clear();
        }
        String known = said.get(english);
        if (known == null) {
            known = find(english);
            said.put(english, known);
        }
        return known;
    }

    private String find(String english) {
        return patterns.stream().map(pattern -> pattern.word(english, this::find)).flatMap(Optional::stream).findFirst().orElse(english);
    }
}
