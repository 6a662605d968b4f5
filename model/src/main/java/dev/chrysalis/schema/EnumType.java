package dev.chrysalis.schema;

import java.util.List;

/** An enumerated type with its values in order. */
public record EnumType(ObjectName name, List<String> values, Annotations annotations) implements UserType {

    public EnumType {
        values = List.copyOf(values);
    }

    @Override
    public <R> R accept(SchemaObjectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
