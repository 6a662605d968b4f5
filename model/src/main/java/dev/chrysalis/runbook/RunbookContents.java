package dev.chrysalis.runbook;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody wants to have on paper.
 *
 * @param sqlInFull     whether long SQL is printed to its end
 * @param boxes         whether there are boxes to tick and lines to sign
 * @param expectedTimes whether each step says how long it is expected to take
 * @param undoSql       whether each step shows the SQL that takes it back
 */
public record RunbookContents(Set<RunbookSection> sections, boolean sqlInFull, boolean boxes, boolean expectedTimes, boolean undoSql) {

    public static final RunbookContents STANDARD = new RunbookContents(RunbookSection.standard(), true, true, true, false);

    public RunbookContents {
        Set<RunbookSection> copy = EnumSet.noneOf(RunbookSection.class);
        copy.addAll(sections);
        sections = Collections.unmodifiableSet(copy);
    }

    /** Whether the section is printed: it was chosen, and so was the one around it. */
    public boolean has(RunbookSection section) {
        return sections.contains(section) && section.parent().map(this::has).orElse(true);
    }
}
