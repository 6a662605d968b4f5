package dev.chrysalis.journal;

import dev.chrysalis.dialect.rows.RowWords;
import dev.chrysalis.plan.StepId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an undo took away and a table of Chrysalis' own keeps.
 *
 * @param statement which one of the undo took it away, the first being 0
 * @param table     where it was, as written in SQL
 * @param column    whose values they are; empty for whole rows
 * @param key       the columns by which a value is found again; empty where whole rows are kept
 * @param savedIn   the table that has it now, as written in SQL
 * @param undone    whether the undo that took it away came to its end
 * @param restored  when it was put back last
 */
public record SavedRows(StepId step, int statement, String table, Optional<String> column, List<String> key, String savedIn, long rows,
                        Instant at, boolean undone, Optional<Instant> restored) {

    public SavedRows {
        key = List.copyOf(key);
    }

    /** All that was ever saved, the oldest first; a table that was filled anew counts once. */
    public static List<SavedRows> in(Iterable<JournalEntry> entries) {
        List<SavedRows> all = new ArrayList<>();
        for (JournalEntry entry : entries) {
            JournalEvent event = entry.event();
            if (event instanceof UndoEvent.RowsSaved saved) {
                all.removeIf(known -> known.savedIn.equals(saved.savedIn()));
                all.add(new SavedRows(saved.step(), saved.statement(), saved.table(),
                        saved.ofColumn(), saved.key(), saved.savedIn(), saved.rows(), entry.at(), false, Optional.empty()));
            } else if (event instanceof UndoEvent.StepUndone undone) {
                all.replaceAll(known -> known.step.equals(undone.step()) ? known.with(true, known.restored) : known);
            } else if (event instanceof UndoEvent.RowsRestored restored) {
                all.replaceAll(known -> known.savedIn.equals(restored.savedIn())
                        ? known.with(known.undone, Optional.of(entry.at())) : known);
            }
        }
        return all;
    }

    /** What they are, as it is said behind their number: {@code values of note in orders}. */
    public String named() {
        return RowWords.of(rows, RowWords.of(table, column));
    }

    private SavedRows with(boolean nowUndone, Optional<Instant> nowRestored) {
        return new SavedRows(step, statement, table, column, key, savedIn, rows, at, nowUndone, nowRestored);
    }
}
