package dev.chrysalis.app.history;

/** Which lines are shown. */
enum StoryFilter {
    ALL,
    TROUBLE,
    PEOPLE;

    boolean shows(StoryLine line) {
        return switch (this) {
            case ALL -> true;
            case TROUBLE -> line.mark().trouble();
            case PEOPLE -> line.mark() == Mark.CONFIRMED;
        };
    }
}
