package dev.chrysalis.app.cli.look;

import dev.chrysalis.app.ui.text.Figures;

/** Whole rows, or values of one column, in words. */
public final class TakenText {

    private TakenText() {
    }

    /**
     * {@code 1 row of orders}, {@code 3 values of note in orders}.
     *
     * @param column empty where whole rows are meant
     */
    public static String of(long number, String table, String column) {
        String what = column.isEmpty() ? "row" : "value";
        return Figures.count(number) + " " + (number == 1 ? what : what + "s") + " of " + (column.isEmpty() ? table : column + " in " + table);
    }
}
