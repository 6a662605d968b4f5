package dev.chrysalis.plan.recipe;

import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * By which index {@code CLUSTER} orders the rows of a table. As only one can have that role, it is said of whichever loses it who
 * has it instead: then neither the way forth nor the way back depends on which of them is altered first.
 */
public final class TableOrder {

    private final ObjectName holder;
    private final Optional<ObjectId> before;
    private final Optional<ObjectId> after;

    private TableOrder(ObjectName holder, Optional<ObjectId> before, Optional<ObjectId> after) {
        this.holder = holder;
        this.before = before;
        this.after = after;
    }

    public static TableOrder of(ObjectName holder, Situation situation) {
        return new TableOrder(holder, orderingIndex(situation.prod(), situation.prodName(holder)), orderingIndex(situation.dev(), holder));
    }

    /** The index with the role as PROD has given it, where it is not the same index that has it in DEV. */
    public Index before(Index index) {
        return moves() ? index.withOptions(told(index.options(), before)) : index;
    }

    public Index after(Index index) {
        return moves() ? index.withOptions(told(index.options(), after)) : index;
    }

    public Constraint before(Constraint key) {
        return moves() && key.isKeptByIndex() ? key.withOptions(told(key.options(), before)) : key;
    }

    public Constraint after(Constraint key) {
        return moves() && key.isKeptByIndex() ? key.withOptions(told(key.options(), after)) : key;
    }

    /** The index that goes, as it is made again on the way back: without the role where one that PROD has too was given it meanwhile. */
    public Index onTheWayBack(Index index, Situation situation) {
        boolean given = after.filter(id -> orderable(situation.prod(), situation.prodName(holder)).anyMatch(known -> known.getKey().part()
                .equals(id.part()))).isPresent();
        return moves() && given ? index.withOptions(told(index.options(), Optional.empty())) : index;
    }

    /** What must be there before the role is given away. */
    public List<ObjectState> needs() {
        return moves() ? after.map(id -> new ObjectId(id.kind(), holder, id.part())).map(ObjectState::present).stream().toList()
                : List.of();
    }

    private boolean moves() {
        return before.isPresent() && after.isPresent() && !before.get().part().equals(after.get().part());
    }

    private static Map<String, String> told(Map<String, String> options, Optional<ObjectId> ordering) {
        Map<String, String> told = new TreeMap<>(options);
        told.remove(Index.CLUSTER);
        ordering.ifPresent(id -> told.put(Index.CLUSTER, id.part()));
        return told;
    }

    private static Optional<ObjectId> orderingIndex(Schema schema, ObjectName holder) {
        return orderable(schema, holder).filter(index -> index.getValue().containsKey(Index.CLUSTER)).map(Map.Entry::getKey).findFirst();
    }

    private static Stream<Map.Entry<ObjectId, Map<String, String>>> orderable(Schema schema, ObjectName holder) {
        Stream<Index> indexes = schema.table(holder).map(table -> table.indexes().stream())
                .or(() -> schema.find(ObjectId.of(ObjectKind.MATERIALIZED_VIEW, holder)).map(View.class::cast)
                .map(view -> view.indexes().stream()))
                .orElse(Stream.empty());
        return Stream.concat(
                indexes.map(index -> Map.entry(new ObjectId(ObjectKind.INDEX, holder, index.name()), index.options())),
                schema.table(holder).stream().flatMap(table -> table.constraints().stream()).filter(Constraint::isKeptByIndex)
                        .map(key -> Map.entry(new ObjectId(ObjectKind.CONSTRAINT, holder, key.name()), key.options())));
    }
}
