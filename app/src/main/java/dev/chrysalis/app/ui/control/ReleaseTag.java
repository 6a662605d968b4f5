package dev.chrysalis.app.ui.control;

import dev.chrysalis.app.ui.theme.ReleaseMark;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** The key of a release on the ground of its hue: {@code 2026.12}. */
public final class ReleaseTag extends Label {

    public ReleaseTag(String release, ReleaseMark mark) {
        super(shortKey(release));
        getStyleClass().addAll("chr-release-tag", "release-" + mark.hue());
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(release));
    }

    /** What stands before the first hyphen: the part by which people call a release. */
    public static String shortKey(String release) {
        int hyphen = release.indexOf('-');
        return hyphen > 0 ? release.substring(0, hyphen) : release;
    }
}
