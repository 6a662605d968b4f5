package dev.chrysalis.run.wayback;

import dev.chrysalis.dialect.rows.Loss;
import dev.chrysalis.dialect.rows.RowKeeping;
import dev.chrysalis.dialect.rows.StoredColumn;
import dev.chrysalis.dialect.rows.TableShape;
import dev.chrysalis.dialect.statement.StatementLosses;
import dev.chrysalis.journal.SavedRows;
import dev.chrysalis.journal.UndoEvent;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.run.session.RunSession;
import dev.chrysalis.run.work.SqlWork;
import dev.chrysalis.run.work.Statements;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Copies what undoing a step takes away into tables of Chrysalis' own before it goes. Where the server takes definitions back with a
 * transaction, copy and undo are one; elsewhere the copy is committed first.
 */
final class SideTables implements SqlWork.Provision {

    private final RunSession session;
    private final Step step;
    private final RowKeeping keeping;
    private final UndoLosses losses;

    SideTables(RunSession session, Step step, Release release) {
        this.session = session;
        this.step = step;
        this.keeping = session.database().dialect().rows();
        this.losses = new UndoLosses(session.database().dialect(), release);
    }

    @Override
    public List<UndoEvent.RowsSaved> before(int index, String statement) throws SQLException {
        List<UndoEvent.RowsSaved> saved = new ArrayList<>();
        for (List<Loss> ways : losses.of(StatementLosses.of(statement))) {
            for (String part : keeping.parts(session.connection(), ways.get(0).table())) {
                save(index, ways.stream().map(loss -> loss.of(part)).toList()).ifPresent(saved::add);
            }
        }
        return saved;
    }

    private Optional<UndoEvent.RowsSaved> save(int index, List<Loss> ways) throws SQLException {
        String table = ways.get(0).table();
        TableShape shape = keeping.shape(session.connection(), table);
        if (shape.columns().isEmpty()) {
            return Optional.empty();
        }
        // before they are counted, so that nothing is written in between
        keeping.holdWriters(session.connection(), table);
        Optional<UndoLosses.CountedLoss> counted = losses.count(session.connection(), ways).filter(found -> found.rows() > 0);
        return counted.isEmpty() ? Optional.empty() : Optional.of(save(index, counted.get(), shape));
    }

    private UndoEvent.RowsSaved save(int index, UndoLosses.CountedLoss counted, TableShape shape) throws SQLException {
        Loss loss = counted.loss();
        List<String> key = loss.column().flatMap(shape::column).map(shape::keyBeside).orElse(List.of());
        List<StoredColumn> columns = key.isEmpty() ? shape.columns()
                : Stream.concat(key.stream(), loss.column().stream()).flatMap(column -> shape.column(column).stream()).toList();
        Optional<String> earlier = copiedBefore(index, loss);
        String name = earlier.isPresent() ? earlier.get() : newName(loss);
        Statements statements = new Statements(session, step);
        for (String statement : earlier.isPresent() ? loss.copyAnew(name, columns) : List.of(loss.copy(name, columns))) {
            statements.execute(statement);
        }
        return new UndoEvent.RowsSaved(step.id(), index, loss.table(), loss.column().orElse(""), key, name, counted.rows());
    }

    /**
     * Where this very statement copied to before it failed: its rows are still where they were. What another one took away is never
     * touched.
     */
    private Optional<String> copiedBefore(int index, Loss loss) {
        return session.logbook().saved().stream()
                .filter(saved -> saved.step().equals(step.id()) && saved.statement() == index && !saved.undone())
                .filter(saved -> saved.table().equals(loss.table()) && saved.column().equals(loss.column()))
                .map(SavedRows::savedIn).findFirst();
    }

    /** A name that no table has, also where an earlier journal that knew more of them is gone. */
    private String newName(Loss loss) throws SQLException {
        int number = session.logbook().saved().size();
        String name;
        do {
            number++;
            name = keeping.sideTable(number + "_" + word(loss));
        } while (!keeping.shape(session.connection(), name).columns().isEmpty());
        return name;
    }

    private static String word(Loss loss) {
        String name = Loss.name(loss.table());
        String table = name.substring(name.lastIndexOf('.') + 1);
        String words = (table + loss.column().map(column -> "_" + column).orElse("")).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "");
        return words.substring(0, Math.min(40, words.length()));
    }
}
