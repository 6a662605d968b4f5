package dev.chrysalis.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row type that belongs to no table. */
public record CompositeType(ObjectName name, List<Column> attributes, Annotations annotations) implements UserType {

    public CompositeType {
        attributes = List.copyOf(attributes);
    }

    /** The attributes without what is said of them: another shape is another type. */
    public List<Column> shape() {
        return attributes.stream().map(attribute -> new Column(attribute.name(), attribute.type(), true, Optional.empty(), Optional.empty(),
                Optional.empty(), attribute.collation(), false, Map.of(), Annotations.NONE)).toList();
    }

    @Override
    public <R> R accept(SchemaObjectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
