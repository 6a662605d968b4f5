package dev.chrysalis.schema;

import java.util.Optional;

/**
 * A sequence that stands by itself or serves a column's default; the one behind an identity column is in {@link Identity}.
 *
 * @param ownedBy the column with which it is dropped
 */
public record Sequence(ObjectName name, SequenceOptions options, Optional<ObjectId> ownedBy, boolean unlogged, Annotations annotations)
        implements SchemaObject {

    public boolean isOwnedBy(ObjectName table) {
        return ownedBy.filter(column -> column.name().equals(table)).isPresent();
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.SEQUENCE, name);
    }

    @Override
    public <R> R accept(SchemaObjectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
