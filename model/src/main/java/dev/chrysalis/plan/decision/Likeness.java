package dev.chrysalis.plan.decision;

import dev.chrysalis.diff.ColumnChange.ColumnAdded;
import dev.chrysalis.diff.ColumnChange.ColumnDropped;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.plan.evidence.Evidence;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That a new column may be an old one under another name, and what speaks for it.
 *
 * @param evidence whole sentences, the strongest first
 * @param weight   the signs, of which values in common count twice; none where the values of the two have nothing in common
 */
record Likeness(ColumnDropped drop, ColumnAdded addition, List<String> evidence, int weight) {

    /** So many different values are no chance. */
    private static final int ENOUGH_VALUES = 5;

    Likeness {
        evidence = List.copyOf(evidence);
    }

    boolean isStrong() {
        return weight >= 3;
    }

    /** Whether more speaks for it than what many columns share, yet not enough to be sure. */
    boolean isThin() {
        return !isStrong() && evidence.size() >= 2;
    }

    /**
     * @param comparison once tables have their new names
     * @param prodTable  the name of their table in PROD
     */
    static Likeness of(ColumnDropped drop, ColumnAdded addition, Comparison comparison, ObjectName prodTable, Evidence evidence) {
        Column before = drop.column();
        Column after = addition.column();
        List<String> found = new ArrayList<>();
        ObjectName table = drop.table();
        if (!before.type().equals(after.type())) {
            return new Likeness(drop, addition, List.of(), 0);
        }
        double common = evidence.valuesInCommon(prodTable, before.name(), table, after.name());
        boolean many = evidence.sampleOfDev(table, List.of(after.name())).size() >= ENOUGH_VALUES;
        if (common >= 0.5) {
            found.add(Math.round(common * 100) + " % of a sample of its values are found in the old column.");
        }
        found.add("Both are of type " + after.type() + ".");
        if (position(comparison.prod().table(table), before) == position(comparison.dev().table(table), after)) {
            found.add("Both stand at the same place in the table.");
        }
        if (Names.alike(before.name(), after.name())) {
            found.add("The names are alike.");
        }
        if (isInKey(comparison.prod().table(table), before) && isInKey(comparison.dev().table(table), after)) {
            found.add("Both are in the primary key.");
        }
        if (before.annotations().comment().isPresent() && before.annotations().comment().equals(after.annotations().comment())) {
            found.add("Both carry the same comment.");
        }
        int weight = found.size() + (common >= 0.5 && many ? 1 : 0);
        if (common == 0 && many && evidence.holdsValues(prodTable, before.name())) {
            found.add("None of a sample of its values is found in the old column.");
            weight = 0;
        }
        return new Likeness(drop, addition, found, weight);
    }

    private static boolean isInKey(Optional<Table> table, Column column) {
        return table.flatMap(Table::primaryKey).filter(key -> key.columns().contains(column.name())).isPresent();
    }

    private static int position(Optional<Table> table, Column column) {
        return table.map(found -> found.columns().stream().map(Column::name).toList().indexOf(column.name())).orElse(-1);
    }
}
