package dev.chrysalis.plan.recipe;

import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.util.List;
import java.util.stream.Stream;

/** Tables that get what their parents get. */
final class Heirs {

    private Heirs() {
    }

    /** The same column in every table of DEV that inherits it. */
    static Stream<ObjectId> of(ObjectId column, Situation situation) {
        return situation.dev().all(Table.class)
                .filter(table -> table.storage().inherits().contains(column.name())
                        || table.storage().partitionOf().filter(place -> place.parent().equals(column.name())).isPresent())
                .map(table -> ObjectId.column(table.name(), column.part()))
                .flatMap(heir -> Stream.concat(Stream.of(heir), of(heir, situation)));
    }

    /** That tables which inherit in PROD only have left, so that they do not get what comes now. */
    static List<ObjectState> leaving(ObjectName parent, Situation situation) {
        ObjectName inProd = situation.prodName(parent);
        return situation.prod().all(Table.class).filter(table -> table.storage().inherits().contains(inProd))
                .map(table -> released(inProd, table.name())).toList();
    }

    static ObjectState released(ObjectName parent, ObjectName heir) {
        return ObjectState.away(new ObjectId(ObjectKind.OTHER, parent, "inherited by " + heir));
    }
}
