package dev.chrysalis.schema;

import java.util.List;

/** A row type that belongs to no table. */
public record CompositeType(ObjectName name, List<Column> attributes, Annotations annotations) implements UserType {

    public CompositeType {
        attributes = List.copyOf(attributes);
    }

    @Override
    public <R> R accept(SchemaObjectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
