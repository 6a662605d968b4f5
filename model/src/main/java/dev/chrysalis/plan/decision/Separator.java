package dev.chrysalis.plan.decision;

/** What may stand between the parts of a text. */
enum Separator {
    COMMA_AND_BLANK(", ", "comma and blank"),
    BLANK(" ", "blank"),
    COMMA(",", "comma"),
    SEMICOLON(";", "semicolon"),
    SLASH("/", "slash"),
    HYPHEN("-", "hyphen"),
    COLON(":", "colon"),
    BAR("|", "bar"),
    UNDERSCORE("_", "underscore"),
    AT("@", "at sign"),
    DOT(".", "dot");

    private final String text;
    private final String words;

    Separator(String text, String words) {
        this.text = text;
        this.words = words;
    }

    String text() {
        return text;
    }

    /** As it is called in a sentence, without an article. */
    String words() {
        return words;
    }
}
