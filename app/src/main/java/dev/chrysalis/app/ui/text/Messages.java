package dev.chrysalis.app.ui.text;

import dev.chrysalis.plan.Step;
import dev.chrysalis.runbook.PaperLanguage;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of the screens. A key begins with the screen it is for: {@code compare.title}. Immutable and safe to share
 * between threads.
 */
public final class Messages {

    static final String BUNDLE = "dev.chrysalis.app.Messages";

    private static final String TITLE = "title.";
    private static final List<String> NAMED_KEYS = List.of("Ctrl", "Shift", "Enter", "Up", "Down");

    private final ResourceBundle bundle;
    private final Locale locale;
    private final Figures figures;
    private final EngineSentences sentences;
    private final EngineSentences titles;

    public Messages(Locale locale) {
        this.locale = locale;
        // English is the base bundle: whoever has neither German nor English reads English, whatever the system speaks
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(
                ResourceBundle.Control.FORMAT_PROPERTIES));
        this.figures = new Figures(locale, bundle.getString("figure.days"));
        this.sentences = new EngineSentences(locale, key -> !key.startsWith(TITLE));
        this.titles = new EngineSentences(locale, key -> key.startsWith(TITLE) || key.startsWith("kind."));
    }

    public Locale locale() {
        return locale;
    }

    /** Figures as people of this language read them. */
    public Figures figures() {
        return figures;
    }

    /**
     * The words of a key; with arguments it is a {@link MessageFormat}, without it is taken as it stands.
     *
     * @throws java.util.MissingResourceException where no bundle has the key
     */
    public String get(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** What the engine says, in this language; what it cannot know, such as a person's own words, stays as it is. */
    public String engine(String sentence) {
        return sentences.say(sentence);
    }

    /** How a step is called in this language, where Chrysalis named it; the step's file keeps its own words. */
    public String title(Step step) {
        return title(step.title());
    }

    /** The same of a step that is known by its title only. */
    public String title(String title) {
        return titles.say(title);
    }

    /** The same as {@link #engine(String)}, with each moment that it names as people of a zone read it. */
    public String engine(String sentence, ZoneId zone) {
        return engine(new Moments(zone, date("date.minute")::format).wordedIn(sentence));
    }

    /** For papers in this language. */
    public PaperLanguage paper() {
        return new PaperLanguage(locale, this::engine, this::title);
    }

    /** A shortcut as the keyboard of this language names it: {@code Strg+Umschalt+L} for {@code Ctrl+Shift+L}. */
    public String keys(String shortcut) {
        String named = shortcut;
        for (String key : NAMED_KEYS) {
            named = named.replace(key, get("key." + key));
        }
        return named;
    }

    /** Words with the shortcut that does the same, as a tooltip says it. */
    public String withKeys(String words, String shortcut) {
        return words + "  " + keys(shortcut);
    }

    /** The form of dates that a key names; it knows the language, not the time zone. */
    public DateTimeFormatter date(String key) {
        return DateTimeFormatter.ofPattern(get(key), locale);
    }
}
