package dev.chrysalis.plan;

import java.util.Comparator;

/**
 * The identity of a step: where its file is.
 *
 * @param release  the release's name, which is its folder's
 * @param fileName the step's own file in the folder of the phase: {@code 010-add-last-message-at.sql}
 */
public record StepId(String release, PhaseName phase, String fileName) implements Comparable<StepId> {

    private static final Comparator<StepId> ORDER =
            Comparator.comparing(StepId::release).thenComparing(StepId::phase).thenComparing(StepId::fileName);

    /** The number that gives the step its place, as written: {@code 010}; empty where the name does not begin with one. */
    public String number() {
        int end = 0;
        while (end < fileName.length() && Character.isDigit(fileName.charAt(end))) {
            end++;
        }
        return fileName.substring(0, end);
    }

    /** The step's file within its release: {@code expand/010-add-last-message-at.sql}. */
    public String path() {
        return phase.folder() + "/" + fileName;
    }

    @Override
    public int compareTo(StepId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return release + "/" + path();
    }
}
