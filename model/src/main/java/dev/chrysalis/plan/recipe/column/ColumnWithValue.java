package dev.chrysalis.plan.recipe.column;

import dev.chrysalis.dialect.sql.Capability;
import dev.chrysalis.dialect.sql.ColumnFilling;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.recipe.Filling;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.Volatility;
import dev.chrysalis.plan.recipe.rows.HeldType;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import java.util.Optional;
import java.util.stream.Stream;

/** A required column that comes with a constant in all rows, so that nothing is left to fill or to prove. */
record ColumnWithValue(ColumnFilling filling, Column column, Situation situation) {

    /**
     * Whether the server gives the rows the value without writing any of them; a table that joins would lack it while it is demanded
     * already.
     */
    boolean isPossible() {
        return situation.can(Capability.COLUMNS_WITH_VALUES) && filling.isConstant() && !Volatility.isVolatile(filling.expression())
                && !HeldType.isRestricted(column.type(), situation.dev()) && !HeldRows.areOf(filling.table().name(), situation)
                && nullability().joining().findAny().isEmpty();
    }

    Draft.Builder draft() {
        ObjectName table = filling.table().name();
        ObjectId id = ObjectId.column(table, column.name());
        return AddColumn.plain(table, column.withDefault(Optional.of(filling.expression())), situation)
                .notice("comes-with-value", "All rows have " + filling.expression()
                        + " in it at once, and none is written; those of the old application "
                        + "get it too, until contract takes that default away.")
                .gives(Filling.filled(table, column.name()))
                .gives(Stream.concat(Stream.of(id), nullability().heirs())
                        .map(each -> ObjectState.required(each.name(), each.part())).toList());
    }

    private InheritedNullability nullability() {
        return new InheritedNullability(filling.table().name(), column.name(), situation);
    }
}
