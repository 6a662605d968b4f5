package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.Reference;
import dev.chrysalis.schema.Schema;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The key of its parent to which the server binds a foreign key: of several over the same columns, which there may be while keys give way
 * to others, it takes the oldest, unless the primary key is meant.
 */
final class ReferencedKey {

    private ReferencedKey() {
    }

    /**
     * The foreign key as it must be said to be bound as it is in its schema.
     *
     * @param beside the other schema, of which keys may be there too
     */
    static Constraint bound(SqlText sql, Constraint constraint, Schema schema, Schema beside) {
        return constraint.references().filter(parent -> restsOnPrimaryKey(parent, schema))
                .filter(parent -> !keys(parent, schema).containsAll(keys(parent, beside)))
                .map(parent -> sql.constraints().toPrimaryKey(constraint)).orElse(constraint);
    }

    private static boolean restsOnPrimaryKey(Reference parent, Schema schema) {
        return keys(parent, schema).size() == 1 && schema.table(parent.table()).flatMap(table -> table.primaryKey())
                .filter(key -> key.columns().equals(parent.columns())).isPresent();
    }

    /** All that a foreign key to those columns could rest on. */
    private static Set<ObjectId> keys(Reference parent, Schema schema) {
        Set<String> columns = Set.copyOf(parent.columns());
        return schema.table(parent.table()).stream().flatMap(table -> Stream.concat(
                table.constraints().stream().filter(key -> key.isKeptByIndex() && key.kind() != ConstraintKind.EXCLUSION)
                        .filter(key -> Set.copyOf(key.columns()).equals(columns))
                        .map(key -> new ObjectId(ObjectKind.CONSTRAINT, parent.table(), key.name())),
                table.indexes().stream().filter(index -> index.unique() && index.predicate().isEmpty())
                        .filter(index -> Set.copyOf(index.keys()).equals(columns))
                        .map(index -> new ObjectId(ObjectKind.INDEX, parent.table(), index.name())))).collect(Collectors.toSet());
    }
}
