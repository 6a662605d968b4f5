package dev.chrysalis.journal;

/**
 * Something that this version cannot read; kept as it stands and passed over by the fold, so that what the fold says of the
 * database may not be true.
 */
public sealed interface UnreadEvent extends JournalEvent {

    /** The word that it is written down with. */
    String kind();

    /** What is the matter with it, as the end of a sentence. */
    String matter();

    /**
     * Something that this version does not know, because a later one wrote it.
     *
     * @param kind    the word that the later version has for it
     * @param content JSON
     */
    record WrittenByLaterVersion(String release, String kind, String content) implements UnreadEvent {

        @Override
        public String matter() {
            return "is of a kind that this version does not know";
        }
    }

    /**
     * Something whose kind this version knows and whose content it cannot read.
     *
     * @param content as it was written
     */
    record Unreadable(String release, String kind, String content) implements UnreadEvent {

        @Override
        public String matter() {
            return "has a content that this version cannot read";
        }
    }
}
