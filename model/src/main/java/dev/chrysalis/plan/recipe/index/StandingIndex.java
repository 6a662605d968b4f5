package dev.chrysalis.plan.recipe.index;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Optional;

/**
 * An index that stays by itself, but which the server takes for the parent's where its table is attached to a partitioned one: of two
 * alike it attaches the older.
 *
 * @param holder by its name in DEV
 */
record StandingIndex(ObjectName holder, Index index) {

    /** The one that stands beside an index of the parent's, before the release and after it. */
    static Optional<StandingIndex> beside(ObjectName holder, Index attached, Situation situation) {
        return situation.devTable(holder).stream().flatMap(table -> table.indexes().stream())
                .filter(other -> other.attachedTo().isEmpty() && other.keys().equals(attached.keys()) && other.unique() == attached.unique()
                        && other.method().equals(attached.method()) && other.predicate().equals(attached.predicate()))
                .filter(other -> situation.prodTable(holder).flatMap(table -> table.index(other.name())).isPresent())
                .findFirst().map(index -> new StandingIndex(holder, index));
    }

    /** Makes the other one: this one takes its name, being the older, and is built anew under its own. */
    Move makeWay(ObjectId other, SqlText sql) {
        ObjectId own = new ObjectId(ObjectKind.INDEX, holder, index.name());
        return Move.sequence(List.of(
                Move.of(sql.objects().rename(own, other.part()), sql.objects().rename(other, index.name())),
                Move.of(sql.indexes().create(holder, index), List.of(sql.objects().drop(own)))));
    }
}
