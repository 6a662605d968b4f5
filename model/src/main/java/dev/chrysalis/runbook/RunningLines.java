package dev.chrysalis.runbook;

/** What stands at the head and at the foot of each printed page: what it is of, where it runs, which page it is. */
record RunningLines(Block.Title title, Wording wording) {

    private static final String QUIET = "color: #57606a;";
    private static final String PRODUCTION = "font-weight: 700; color: #8a5a00;";

    /** The first page says at its beginning what the head of the others repeats. */
    String styleSheet() {
        String pages = wording.text("page.number", "\" counter(page) \"", "\" counter(pages) \"");
        String badge = title.production() ? PRODUCTION : QUIET;
        return "@page {\n" + line("top-left", quoted(title.key()), QUIET) + line("top-right", quoted(title.badge()), badge)
                + line("bottom-left", "Chrysalis", QUIET) + line("bottom-right", pages, QUIET) + "}\n"
                + "@page:first { @top-left { content: none; } @top-right { content: none; } }\n";
    }

    private static String line(String place, String content, String look) {
        return "    @" + place + " { content: \"" + content + "\"; font-family: \"Inter\", sans-serif; font-size: 8pt; " + look + " }\n";
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "\\3c ").replace("&", "\\26 ").replaceAll("\\R", " ");
    }
}
