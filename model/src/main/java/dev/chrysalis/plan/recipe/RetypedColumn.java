package dev.chrysalis.plan.recipe;

import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A column of PROD that gets another type, or another type of the same name. */
public final class RetypedColumn {

    private RetypedColumn() {
    }

    /**
     * What the server changes together with it, so that what rests on any of that stands in its way: those of heirs, and keys that carry
     * them.
     */
    public static Set<ObjectId> changing(ObjectId column, Situation situation) {
        return Stream.concat(Stream.of(column), Heirs.inProd(column, situation))
                .flatMap(each -> Stream.concat(Stream.of(each), keysThatInclude(each, situation))).collect(Collectors.toSet());
    }

    /** Keys that only carry the column: the server makes them anew with it, and forgets the foreign keys that refer to them. */
    private static Stream<ObjectId> keysThatInclude(ObjectId column, Situation situation) {
        return situation.prod().table(column.name()).stream().flatMap(table -> table.constraints().stream())
                .filter(key -> key.isKeptByIndex() && !key.columns().contains(column.part())
                        && SchemaParts.included(key).contains(situation.sql().quote(column.part())))
                .map(key -> new ObjectId(ObjectKind.CONSTRAINT, column.name(), key.name()));
    }
}
