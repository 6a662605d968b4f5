package dev.chrysalis.plan.decision;

import dev.chrysalis.diff.Comparer;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.diff.ObjectChange;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.diff.TableChange;
import dev.chrysalis.plan.Selection;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Sequence;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables and sequences that go on under another name.
 *
 * @param tables    those of DEV by those of PROD
 * @param sequences those of DEV by those of PROD, under the names that these have once the tables are renamed
 */
record Successors(Map<Table, Table> tables, Map<Sequence, Sequence> sequences) {

    boolean isEmpty() {
        return tables.isEmpty() && sequences.isEmpty();
    }

    /** What differs once they have their new names. */
    Comparison in(Comparison comparison) {
        if (isEmpty()) {
            return comparison;
        }
        Map<ObjectName, ObjectName> ofSequences = new HashMap<>();
        sequences.forEach((before, after) -> ofSequences.put(before.name(), after.name()));
        Schema renamed = tables.isEmpty() ? comparison.prod() : new RenamedTables(tableNames()).in(comparison.prod());
        return new Comparer().compare(sequences.isEmpty() ? renamed : new RenamedTables(ofSequences).in(renamed), comparison.dev());
    }

    /** That they get their names, and what differs beside. */
    List<SchemaChange> changes(Comparison comparison, Selection selection) {
        List<SchemaChange> all = new ArrayList<>();
        tables.forEach((before, after) -> all.add(new TableChange.TableRenamed(before, after)));
        sequences.forEach((before, after) -> all.add(new ObjectChange.SequenceRenamed(inProd(before, comparison.prod()), after)));
        all.addAll(selection.of(in(comparison).changes()));
        return all;
    }

    private Sequence inProd(Sequence before, Schema prod) {
        RenamedTables renamed = new RenamedTables(tableNames());
        return prod.all(Sequence.class).filter(sequence -> renamed.nameIn(prod, sequence.name()).equals(before.name())).findFirst()
                .orElse(before);
    }

    private Map<ObjectName, ObjectName> tableNames() {
        Map<ObjectName, ObjectName> names = new HashMap<>();
        tables.forEach((before, after) -> names.put(before.name(), after.name()));
        return names;
    }

    /** The names of the tables in PROD by those that they have in DEV. */
    Map<ObjectName, ObjectName> prodNames() {
        Map<ObjectName, ObjectName> names = new HashMap<>();
        tables.forEach((before, after) -> names.put(after.name(), before.name()));
        return names;
    }
}
