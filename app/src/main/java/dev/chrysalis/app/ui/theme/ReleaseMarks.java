package dev.chrysalis.app.ui.theme;

import java.util.ArrayList;
import java.util.List;

/** Gives every release its mark once: one that comes between two others changes neither. */
public final class ReleaseMarks {

    private final List<String> met = new ArrayList<>();

    /** @param releases in the order in which their marks take turns */
    public static ReleaseMarks inTurn(List<String> releases) {
        ReleaseMarks marks = new ReleaseMarks();
        marks.meet(releases);
        return marks;
    }

    /** Takes notice of releases, in the order in which their marks take turns; those that are known keep theirs. */
    public void meet(List<String> releases) {
        releases.stream().filter(release -> !met.contains(release)).forEach(met::add);
    }

    /** @param release one that was met */
    public ReleaseMark of(String release) {
        return ReleaseMark.at(met.indexOf(release));
    }
}
