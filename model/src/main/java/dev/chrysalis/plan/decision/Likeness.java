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
 */
record Likeness(ColumnDropped drop, ColumnAdded addition, List<String> evidence) {

    Likeness {
        evidence = List.copyOf(evidence);
    }

    boolean isStrong() {
        return evidence.size() >= 3;
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
        double common = before.type().equals(after.type()) ? evidence.valuesInCommon(prodTable, before.name(), table, after.name()) : 0;
        if (common >= 0.5) {
            found.add(Math.round(common * 100) + " % of a sample of its values are found in the old column.");
        }
        if (before.type().equals(after.type())) {
            found.add("Both are of type " + after.type() + ".");
        }
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
        return new Likeness(drop, addition, before.type().equals(after.type()) ? found : List.of());
    }

    private static boolean isInKey(Optional<Table> table, Column column) {
        return table.flatMap(Table::primaryKey).filter(key -> key.columns().contains(column.name())).isPresent();
    }

    private static int position(Optional<Table> table, Column column) {
        return table.map(found -> found.columns().stream().map(Column::name).toList().indexOf(column.name())).orElse(-1);
    }
}
