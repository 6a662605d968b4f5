package dev.chrysalis.app.cli.option;

import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.runbook.PaperLanguage;
import java.util.Locale;
import picocli.CommandLine.Option;

/** In which language the papers are that a command writes; what it says itself is English. */
public final class LanguageOption {

    private enum Language {
        en, de
    }

    @Option(names = "--language", paramLabel = "LANGUAGE", description = "en or de, for what is written; en if left out.")
    private Language language = Language.en;

    public PaperLanguage paper() {
        return new Messages(Locale.forLanguageTag(language.name())).paper();
    }
}
