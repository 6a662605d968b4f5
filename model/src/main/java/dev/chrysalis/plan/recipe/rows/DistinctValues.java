package dev.chrysalis.plan.recipe.rows;

import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.Identity;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.SequenceOptions;
import dev.chrysalis.schema.Table;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What tells the rows apart in a new column that is a key by itself and refers to nothing: a number on a small table, which the server
 * counts while it adds the column, or a random UUID.
 *
 * @param table by its name in DEV
 */
public record DistinctValues(ObjectName table, Column column, Situation situation) {

    /** Whether rows may not share a value. */
    boolean areDemanded() {
        return situation.devTable(table).filter(holder -> holder.constraints().stream().anyMatch(this::isKey)
                || holder.indexes().stream().anyMatch(this::isUnique)).isPresent();
    }

    private boolean isKey(Constraint constraint) {
        return constraint.isKeptByIndex() && constraint.columns().equals(List.of(column.name()));
    }

    private boolean isUnique(Index index) {
        return index.unique() && index.predicate().isEmpty() && index.keys().equals(List.of(column.name()));
    }

    /** Whether each row can get one of its own. */
    boolean canBeGiven() {
        return areDemanded() && (random().isPresent() || counting().isPresent());
    }

    /** An expression that gives another value each time. */
    public Optional<String> random() {
        return Optional.of(situation.sql().types().randomUuid()).filter(value -> column.type().definition().equalsIgnoreCase("uuid"));
    }

    /** The column as it is while it counts by itself, for the old application too; a sequence of its own needs no privilege. */
    public Optional<Column> counting() {
        boolean alone = Heirs.of(ObjectId.column(table, column.name()), situation).findAny().isEmpty()
                && situation.devTable(table).map(Table::storage).filter(storage -> storage.partitionedBy().isEmpty()).isPresent();
        BigInteger rows = BigInteger.valueOf(situation.rows(table));
        return greatest().filter(maximum -> alone && situation.isSmall(table) && maximum.compareTo(rows) >= 0).map(this::countingUpTo);
    }

    private Column countingUpTo(BigInteger maximum) {
        BigInteger one = BigInteger.ONE;
        Identity identity = new Identity(false, new SequenceOptions(column.type().definition(), one, one, one, maximum, one, false));
        return new Column(column.name(), column.type(), false, Optional.empty(), Optional.of(identity), Optional.empty(),
                Optional.empty(), false, column.options(), column.annotations());
    }

    private Optional<BigInteger> greatest() {
        return switch (column.type().definition().toLowerCase(Locale.ROOT)) {
            case "smallint" -> Optional.of(BigInteger.valueOf(Short.MAX_VALUE));
            case "integer" -> Optional.of(BigInteger.valueOf(Integer.MAX_VALUE));
            case "bigint" -> Optional.of(BigInteger.valueOf(Long.MAX_VALUE));
            default -> Optional.empty();
        };
    }
}
