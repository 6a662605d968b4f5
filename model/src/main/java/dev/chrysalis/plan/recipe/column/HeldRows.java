package dev.chrysalis.plan.recipe.column;

import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.rows.TypeFamily;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whole rows of a table that columns hold as one value: while there are such columns the server lets no column come with a value. */
final class HeldRows {

    private HeldRows() {
    }

    /** @param table by its name in DEV */
    static boolean areOf(ObjectName table, Situation situation) {
        ObjectId anyColumn = ObjectId.column(situation.prodName(table), "");
        Set<ObjectName> types = Stream.concat(Stream.of(anyColumn), Heirs.inProd(anyColumn, situation)).map(ObjectId::name)
                .flatMap(row -> Stream.concat(Stream.of(row),
                        TypeFamily.madeOf(ObjectId.table(row), situation.prod(), situation.prodNeeds()).stream()
                        .map(ObjectId::name)))
                .collect(Collectors.toSet());
        return situation.prod().all(Table.class).flatMap(holder -> holder.columns().stream())
                .anyMatch(column -> column.type().declaredBy().filter(types::contains).isPresent());
    }
}
