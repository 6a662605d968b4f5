package dev.chrysalis.plan.recipe.column;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a parent demands or no longer demands of a column, its heirs do too, whatever they demanded by themselves. */
final class InheritedNullability {

    private final ObjectId column;
    private final Situation situation;

    InheritedNullability(ObjectName table, String column, Situation situation) {
        this.column = ObjectId.column(table, column);
        this.situation = situation;
    }

    /** Demands it or not, and leaves heirs as they are on the side where they demand it by themselves. */
    Move set(boolean nullable) {
        return Move.of(statements(nullable, situation.dev()), statements(!nullable, situation.prod()));
    }

    private List<String> statements(boolean nullable, Schema schema) {
        SqlText sql = situation.sql();
        List<String> statements = new ArrayList<>();
        if (nullable) {
            statements.add(sql.columns().setNullable(column.name(), column.part(), true));
            heirs().forEach(heir -> find(schema, heir).filter(found -> !found.nullable() || hasKey(heir))
                    .ifPresent(found -> statements.addAll(found.nullable()
                            ? List.of(sql.columns().setNullable(heir.name(), heir.part(), true))
                            : sql.columns().demand(heir.name(), found))));
        } else {
            statements.addAll(find(schema, column).filter(found -> !found.nullable())
                    .map(found -> sql.columns().demand(column.name(), found))
                    .orElseGet(() -> List.of(sql.columns().setNullable(column.name(), column.part(), false))));
        }
        return statements;
    }

    /** From 18 on a key made from an index leaves its columns required by the heir itself, also when the parent's demand is gone. */
    private boolean hasKey(ObjectId heir) {
        return Stream.of(situation.prodTable(heir.name()), situation.devTable(heir.name())).flatMap(Optional::stream)
                .flatMap(table -> table.constraints().stream())
                .anyMatch(constraint -> constraint.kind() == ConstraintKind.PRIMARY_KEY && constraint.columns().contains(heir.part()));
    }

    /** The same column of heirs that are there on both sides. */
    Stream<ObjectId> heirs() {
        return Heirs.of(column, situation).filter(heir -> situation.prodTable(heir.name()).isPresent() && Heirs.follows(heir, situation));
    }

    /** The same column of heirs that come with the release: their rows are asked and read by themselves. */
    Stream<ObjectId> joining() {
        return Heirs.of(column, situation).filter(heir -> situation.prodTable(heir.name()).isPresent() && !Heirs.follows(heir, situation));
    }

    /** Whether a parent's change brings this one. */
    boolean isBrought() {
        return situation.devTable(column.name()).stream().flatMap(Heirs::parentsOf)
                .filter(parent -> Heirs.follows(column, situation))
                .anyMatch(parent -> nullable(situation.prodTable(parent)).isPresent()
                        && nullable(situation.prodTable(parent)).equals(nullable(situation.prodTable(column.name())))
                        && nullable(situation.devTable(parent)).equals(nullable(situation.devTable(column.name()))));
    }

    private Optional<Boolean> nullable(Optional<Table> table) {
        return table.flatMap(found -> found.column(column.part())).map(Column::nullable);
    }

    private static Optional<Column> find(Schema schema, ObjectId id) {
        return schema.table(id.name()).flatMap(table -> table.column(id.part()));
    }
}
