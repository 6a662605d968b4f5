package dev.chrysalis.plan.recipe.table;

import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a parent demands of the rows of a table that joins it: the server lets none join that does not demand the same. */
final class JoiningDemands {

    private final ObjectName table;
    private final Situation situation;

    JoiningDemands(ObjectName table, Situation situation) {
        this.table = table;
        this.situation = situation;
    }

    /** That the table demands it too, or the parent no longer does. */
    List<ObjectState> met() {
        List<ObjectName> parents = Heirs.newParents(table, situation);
        return parents.isEmpty() ? List.of() : Stream.concat(parents.stream().flatMap(this::columns), checks()).toList();
    }

    private Stream<ObjectState> columns(ObjectName parent) {
        return situation.prodTable(parent).or(() -> situation.devTable(parent)).stream().flatMap(holder -> holder.columns().stream())
                .flatMap(column -> Stream.concat(Stream.of(ObjectState.present(ObjectId.column(table, column.name()))),
                        filled(parent, column)));
    }

    private Stream<ObjectState> filled(ObjectName parent, Column column) {
        if (column.nullable() || !mayBeEmpty(situation.prodTable(table), column)) {
            return Stream.of();
        }
        return Stream.of(mayBeEmpty(situation.devTable(parent), column) ? ObjectState.optional(parent, column.name())
                : ObjectState.required(table, column.name()));
    }

    private static boolean mayBeEmpty(Optional<Table> holder, Column column) {
        return holder.flatMap(found -> found.column(column.name())).filter(found -> !found.nullable()).isEmpty();
    }

    private Stream<ObjectState> checks() {
        return situation.devTable(table).stream().flatMap(holder -> holder.constraints().stream())
                .filter(constraint -> constraint.kind() == ConstraintKind.CHECK)
                .map(check -> ObjectState.present(new ObjectId(ObjectKind.CONSTRAINT, table, check.name())));
    }
}
