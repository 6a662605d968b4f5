package dev.chrysalis.run.wayback;

import dev.chrysalis.dialect.Dialect;
import dev.chrysalis.dialect.rows.Loss;
import dev.chrysalis.dialect.statement.PendingRenames;
import dev.chrysalis.dialect.statement.StatementLosses;
import dev.chrysalis.dialect.statement.StatementWords;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.run.wording.Words;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts what a way back would take away, by questions that change nothing. Steps are asked for in the order in which they are undone. */
public final class LossPreview {

    /** Signs of a statement that are shown; the whole of it is in the step's file. */
    private static final int SHOWN = 120;

    private final Connection connection;
    private final Dialect dialect;
    private final UndoLosses losses;
    private final UndoDemands demands;
    private final PendingRenames renames = new PendingRenames();
    private final List<Loss> counted = new ArrayList<>();

    public LossPreview(Connection connection, Dialect dialect, Release release) {
        this.connection = connection;
        this.dialect = dialect;
        this.demands = new UndoDemands(connection, dialect);
        this.losses = new UndoLosses(dialect, release);
    }

    /** @param whole whether all of the step is there, so that what its undo names must be found */
    public RollbackPreview.UndoneStep of(Step step, String effect, boolean whole) {
        List<RollbackPreview.LostRows> lost = new ArrayList<>();
        List<RollbackPreview.LostRows> asMade = new ArrayList<>();
        List<String> unclear = new ArrayList<>();
        for (String statement : step.undo() instanceof Undo.Sql sql ? dialect.sql().statements(sql.text()) : List.<String>of()) {
            StatementLosses taken = StatementLosses.of(statement);
            if (taken.opaque() || taken.emptied().stream().map(renames::now).anyMatch(this::actsOnDeletion)) {
                unclear.add(Words.shortened(new StatementWords(statement).text(), SHOWN));
            }
            for (List<Loss> ways : losses.of(taken)) {
                Counted counted = count(ways, whole);
                String what = ways.get(0).words();
                lost.add(new RollbackPreview.LostRows(what, counted.lost()));
                asMade.add(new RollbackPreview.LostRows(what, counted.asMade()));
            }
            renames.tell(statement);
        }
        List<RollbackPreview.StandingRows> standing = demands.of(step);
        // what makes a statement refuse its rows makes a question about them fail
        lost.removeIf(found -> found.rows() == 0 || !standing.isEmpty() && found.rows() < 0);
        asMade.removeIf(found -> found.rows() == 0);
        return new RollbackPreview.UndoneStep(step, effect, lost, asMade, unclear, standing);
    }

    /** What is not there yet has nothing that hangs on it; where that cannot be asked, something may. */
    private boolean actsOnDeletion(String table) {
        try {
            return dialect.rows().actsOnDeletion(connection, table);
        } catch (SQLException e) {
            return !dialect.control().failures().isEffectThere(e);
        }
    }

    /** @param lost how many rows; -1 where they could not be counted */
    private record Counted(long lost, long asMade) {
    }

    private Counted count(List<Loss> ways, boolean whole) {
        List<Loss> asked = ways.stream().map(renames::now).map(this::withoutCounted).toList();
        try {
            Optional<UndoLosses.CountedLoss> found = losses.count(connection, asked);
            return found.isEmpty() ? new Counted(whole ? -1 : 0, 0)
                    : new Counted(found.get().rows(), losses.asMade(connection, asked, found.get()));
        } catch (SQLException e) {
            return new Counted(-1, 0);
        } finally {
            counted.add(renames.now(ways.get(0)));
        }
    }

    /** Rows that an earlier undo deletes are not there any more when their table goes. */
    private Loss withoutCounted(Loss loss) {
        Loss rest = loss;
        for (Loss earlier : counted) {
            rest = rest.after(earlier);
        }
        return rest;
    }
}
