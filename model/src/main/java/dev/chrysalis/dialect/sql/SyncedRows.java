package dev.chrysalis.dialect.sql;

import static java.util.stream.Collectors.joining;

import dev.chrysalis.dialect.sql.ColumnSync.Side;
import dev.chrysalis.schema.Column;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rows of a table hold in columns that are kept equal: how old rows are filled, and which do not follow from the other side. */
public final class SyncedRows {

    /** Whether two values of a column's type differ, as a dialect asks it; nulls are the same. */
    @FunctionalInterface
    public interface Difference {
        String differ(Column column, String one, String other);
    }

    private final Names names;
    private final Difference difference;

    public SyncedRows(Names names, Difference difference) {
        this.names = names;
        this.difference = difference;
    }

    /** What a backfill assigns to the new columns of rows that were there before: {@code after = (forward)}. */
    public String fill(ColumnSync sync) {
        return sync.filling(names);
    }

    /** The rows that such a backfill is for: their new columns do not follow from the old ones. */
    public String unfilled(ColumnSync sync) {
        return sync.after().stream().map(side -> difference.differ(column(sync, side), names.quote(side.column()), value(sync, side)))
                .collect(joining(" OR "));
    }

    /** Gives one row, true where there is no such row. */
    public String isFilled(ColumnSync sync) {
        return "SELECT NOT EXISTS (SELECT 1 FROM " + names.quote(sync.table().name()) + " WHERE " + unfilled(sync) + ")";
    }

    /** Gives one row, true where in each row either side follows from the other; both must be given by the other. */
    public String agree(ColumnSync sync) {
        Set<String> taken = Stream.concat(sync.before().stream(), sync.after().stream())
                .flatMap(side -> Stream.of(side.column(), side.calledAs())).collect(Collectors.toSet());
        String others = sync.before().stream().flatMap(side -> sync.read(side.expression()).stream()).map(Column::name).distinct()
                .filter(column -> !taken.contains(column)).map(column -> ", " + names.quote(column)).collect(joining());
        String before = sync.before().stream().map(side -> names.quote(side.column()) + " AS " + original(side)).collect(joining(", "));
        String after = sync.after().stream().map(side -> names.quote(side.column()) + " AS " + names.quote(side.calledAs()) + ", "
                + value(sync, side) + " AS " + following(side)).collect(joining(", "));
        String forward = sync.after().stream()
                .map(side -> difference.differ(column(sync, side), names.quote(side.calledAs()), following(side)))
                .collect(joining(" OR "));
        String backward = sync.before().stream().map(side -> "(" + difference.differ(column(sync, side), original(side), value(sync, side))
                + (side.otherwise().isBlank() ? "" : " AND (" + side.expression() + ") IS NOT NULL") + ")").collect(joining(" OR "));
        return "SELECT NOT EXISTS (SELECT 1 FROM (SELECT " + before + ", " + after + others + " FROM "
                + names.quote(sync.table().name()) + ") AS "
                + names.quote(sync.table().name().name()) + " WHERE (" + forward + ") AND (" + backward + "))";
    }

    private String original(Side side) {
        return names.quote("chrysalis_holds_" + side.column());
    }

    private String following(Side side) {
        return names.quote("chrysalis_follows_" + side.column());
    }

    private static Column column(ColumnSync sync, Side side) {
        return sync.table().column(side.column()).orElseThrow();
    }

    private static String value(ColumnSync sync, Side side) {
        return "CAST((" + side.expression() + ") AS " + column(sync, side).type() + ")";
    }
}
