package dev.chrysalis.diff;

import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares a table and all that lives inside it. */
final class TableComparison {

    private final Facts facts;

    TableComparison(Facts facts) {
        this.facts = facts;
    }

    void compare(Table before, Table after) {
        ObjectName name = after.name();
        facts.compare(before.storage(), after.storage(),
                () -> new TableChange.TableStorageChanged(name, before.storage(), after.storage()));
        compareColumns(before, after);
        new ConstraintComparison(name, facts).compare(before.constraints(), after.constraints());
        new IndexComparison(name, facts).compare(before.indexes(), after.indexes());
        BehaviourComparison behaviour = new BehaviourComparison(name, facts);
        behaviour.compareTriggers(before.triggers(), after.triggers());
        behaviour.comparePolicies(before.policies(), after.policies());
        behaviour.compareRules(before.rules(), after.rules());
    }

    private void compareColumns(Table before, Table after) {
        Matching<Column> columns = Matching.by(Column::name, before.columns(), after.columns());
        ColumnComparison comparison = new ColumnComparison(after.name(),
                !before.storage().inherits().equals(after.storage().inherits()),
                !before.storage().partitionOf().equals(after.storage().partitionOf()), facts);
        columns.dropped().forEach(column -> facts.add(new ColumnChange.ColumnDropped(after.name(), column)));
        columns.both().forEach(pair -> comparison.compare(pair.before(), pair.after()));
        columns.added().forEach(column -> facts.add(new ColumnChange.ColumnAdded(after.name(), column)));
        if (!namesInCommon(before, after).equals(namesInCommon(after, before))) {
            facts.remark(new TableChange.ColumnOrderChanged(before, after));
        }
    }

    private List<String> namesInCommon(Table table, Table other) {
        Set<String> others = new HashSet<>(other.columns().stream().map(Column::name).toList());
        return table.columns().stream().map(Column::name).filter(others::contains).toList();
    }
}
