package dev.chrysalis.app.ui.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence of the engine with places for names and figures, and the same in another language. */
final class SentencePattern {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)([#@]?)}");
    private static final String DECIMAL = "#";
    private static final String MOMENT = "@";

    private final String beginning;
    private final int fixedLetters;
    private final Pattern english;
    private final int[] arguments;
    private final String worded;
    private final Locale locale;

    /** @param worded where {@code {0#}} is set as a number with decimals and {@code {0@}} as a moment */
    SentencePattern(String english, String worded, Locale locale) {
        this.worded = worded;
        this.locale = locale;
        StringBuilder expression = new StringBuilder();
        Matcher place = PLACE.matcher(english);
        arguments = place.results().mapToInt(SentencePattern::number).toArray();
        place.reset();
        int end = 0;
        int letters = 0;
        while (place.find()) {
            letters += place.start() - end;
            expression.append(Pattern.quote(english.substring(end, place.start()))).append("(.+?)");
            end = place.end();
        }
        expression.append(Pattern.quote(english.substring(end)));
        fixedLetters = letters + english.length() - end;
        beginning = arguments.length == 0 ? english : english.substring(0, english.indexOf('{'));
        this.english = Pattern.compile(expression.toString(), Pattern.DOTALL);
    }

    /** How much of it stands fast: what says more is asked first. */
    int fixedLetters() {
        return fixedLetters;
    }

    /**
     * The sentence in the other language; empty where it is another sentence.
     *
     * @param inner words what stands in the places
     */
    Optional<String> word(String sentence, UnaryOperator<String> inner) {
        if (!sentence.startsWith(beginning)) {
            return Optional.empty();
        }
        Matcher found = english.matcher(sentence);
        if (!found.matches()) {
            return Optional.empty();
        }
        return Optional.of(PLACE.matcher(worded).replaceAll(place -> Matcher.quoteReplacement(
                argument(found.group(group(number(place))), place.group(2), inner))));
    }

    private String argument(String words, String form, UnaryOperator<String> inner) {
        return switch (form) {
            case DECIMAL -> words.replace('.', java.text.DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
            case MOMENT -> moment(words);
            default -> inner.apply(words);
        };
    }

    private String moment(String words) {
        try {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale).withZone(ZoneOffset.UTC)
                    .format(Instant.parse(words)) + " UTC";
        } catch (DateTimeParseException e) {
            return words;
        }
    }

    private int group(int argument) {
        for (int index = 0; index < arguments.length; index++) {
            if (arguments[index] == argument) {
                return index + 1;
            }
        }
        throw new IllegalStateException("“" + worded + "” has a place that the English sentence has not");
    }

    private static int number(MatchResult place) {
        return Integer.parseInt(place.group(1));
    }
}
