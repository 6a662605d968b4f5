package dev.chrysalis.app.timeline.scene.shape;

/** Knows how wide words are. */
public interface TextMeasure {

    /** In px. */
    double width(String text, Face face);

    /** The text itself where it fits, else its beginning with an ellipsis; empty where not even one letter fits. */
    default String fitted(String text, Face face, double room) {
        if (width(text, face) <= room) {
            return text;
        }
        int shown = text.length();
        while (shown > 0 && width(text.substring(0, shown).stripTrailing() + "…", face) > room) {
            shown--;
        }
        return shown == 0 ? "" : text.substring(0, shown).stripTrailing() + "…";
    }
}
