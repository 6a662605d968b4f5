package dev.chrysalis.app.history;

import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.JournalEvent;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.journal.UndoEvent;
import dev.chrysalis.plan.StepId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of a journal is worth telling: a beginning, a batch or a single statement says nothing more once its step came to an end,
 * and is told only while it did not.
 */
final class StoryOutline {

    private final List<JournalEntry> journal;

    /** @param journal oldest first */
    StoryOutline(List<JournalEntry> journal) {
        this.journal = List.copyOf(journal);
    }

    /** Oldest first. */
    Stream<JournalEntry> worthTelling() {
        Set<StepId> ended = new HashSet<>();
        List<JournalEntry> told = new ArrayList<>();
        for (int index = journal.size() - 1; index >= 0; index--) {
            JournalEntry entry = journal.get(index);
            JournalEvent event = entry.event();
            if (!isPartial(event) || !ended.contains(event.stepId().orElseThrow())) {
                told.add(entry);
            }
            if (isEnd(event)) {
                event.stepId().ifPresent(ended::add);
            }
        }
        Collections.reverse(told);
        return told.stream();
    }

    private static boolean isPartial(JournalEvent event) {
        return event instanceof StepEvent.StepStarted || event instanceof UndoEvent.UndoStarted
                || event instanceof StepEvent.BatchCommitted || event instanceof StepEvent.StatementFinished;
    }

    private static boolean isEnd(JournalEvent event) {
        return event instanceof StepEvent.StepFinished || event instanceof StepEvent.StepFailed
                || event instanceof UndoEvent.StepUndone || event instanceof UndoEvent.UndoFailed;
    }
}
