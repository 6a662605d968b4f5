package dev.chrysalis.runbook;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The language in which a paper is written. SQL, names and what people wrote stay as they are.
 *
 * @param locale    of the paper's own words, dates and figures; English where there are no words of it
 * @param sentences gives what the engine said in that language, and everything else as it is
 * @param titles    the same of how the engine called a step
 */
public record PaperLanguage(Locale locale, UnaryOperator<String> sentences, UnaryOperator<String> titles) {

    public static final PaperLanguage ENGLISH = new PaperLanguage(Locale.ENGLISH, UnaryOperator.identity(), UnaryOperator.identity());
}
