package dev.chrysalis.app.ui.workspace;

/**
 * Something that can be done now, as the command palette offers it.
 *
 * @param group what it belongs to, as people read it: {@code Screen}, {@code Release}
 * @param title what it does: {@code Compare again}
 * @param keys  its shortcut as people read it: {@code Ctrl+R}; empty where it has none
 */
public record Command(String group, String title, String keys, Runnable action) {

    /** Whether every word that was typed is somewhere in it. */
    public boolean matches(String typed) {
        String text = (group + " " + title).toLowerCase(java.util.Locale.ROOT);
        for (String word : typed.toLowerCase(java.util.Locale.ROOT).strip().split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
