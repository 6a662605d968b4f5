package dev.chrysalis.plan.recipe.table;

import dev.chrysalis.dialect.sql.Remake;
import dev.chrysalis.plan.recipe.SchemaParts;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.rows.ValueConversion;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tables of a partition tree as they are at the moment when the new ones take over: with the columns that were added before, and
 * with those that are dropped only afterwards.
 */
final class InterimTables {

    private final Set<ObjectName> tree;
    private final Situation situation;

    InterimTables(Set<ObjectName> tree, Situation situation) {
        this.tree = tree;
        this.situation = situation;
    }

    /** As PROD has them by then, parents first. */
    List<Table> before() {
        return parentsFirst(situation.prod()).stream().map(table -> plus(table, situation.prod(), situation.dev(), false)).toList();
    }

    /** As DEV has them, and with what is not dropped yet; without what is made when the rows are there. */
    List<Table> after() {
        return parentsFirst(situation.dev()).stream().map(table -> plus(table, situation.dev(), situation.prod(), true)).toList();
    }

    private List<Table> parentsFirst(Schema schema) {
        List<Table> tables = new ArrayList<>(tree.stream().flatMap(name -> schema.table(name).stream()).toList());
        List<Table> ordered = new ArrayList<>();
        while (!tables.isEmpty()) {
            List<Table> next = tables.stream().filter(table -> isRoot(table, tables)).toList();
            ordered.addAll(next);
            tables.removeAll(next);
        }
        return ordered;
    }

    /** What the other side's table of that name has more, in the root and so in each of its partitions. */
    private Table plus(Table table, Schema own, Schema other, boolean obsolete) {
        Table root = root(table, own);
        Table all = table;
        for (Column column : other.table(root.name()).map(Table::columns).orElse(List.of())) {
            boolean carried = obsolete || !column.inherited();
            if (carried && root.column(column.name()).isEmpty() && all.column(column.name()).isEmpty()) {
                all = SchemaParts.plus(all, column);
            }
        }
        List<Constraint> made = all.constraints().stream().filter(constraint -> constraint.kind() != ConstraintKind.FOREIGN_KEY).toList();
        return all.withConstraints(made);
    }

    private Table root(Table table, Schema schema) {
        return table.storage().partitionOf().filter(place -> tree.contains(place.parent()))
                .flatMap(place -> schema.table(place.parent())).map(parent -> root(parent, schema)).orElse(table);
    }

    /** Whether none of those holds it as a partition. */
    boolean isRoot(Table table, List<Table> among) {
        return table.storage().partitionOf()
                .filter(place -> among.stream().anyMatch(other -> other.name().equals(place.parent()))).isEmpty();
    }

    Stream<Table> roots(List<Table> tables) {
        return tables.stream().filter(table -> isRoot(table, tables));
    }

    /** The rows of each root go to the root of the same name. */
    List<Remake.Copy> copies(List<Table> from, List<Table> to) {
        return roots(from).flatMap(source -> roots(to).filter(target -> target.name().equals(source.name()))
                .map(target -> copy(source, target))).toList();
    }

    private Remake.Copy copy(Table source, Table target) {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Column column : target.columns()) {
            Optional<Column> value = source.column(column.name()).filter(found -> column.generated().isEmpty());
            value.ifPresent(found -> {
                columns.add(column.name());
                values.add(ValueConversion.converted(found, column, situation));
            });
        }
        return new Remake.Copy(source.name(), target.name(), columns, values);
    }
}
