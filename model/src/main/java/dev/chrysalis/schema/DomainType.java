package dev.chrysalis.schema;

import java.util.List;
import java.util.Optional;

/** A named restriction of another type. */
public record DomainType(ObjectName name, DataType base, Optional<String> collation, Optional<String> defaultExpression,
                         boolean nullable, List<Constraint> constraints, Annotations annotations) implements UserType {

    public DomainType {
        constraints = List.copyOf(constraints);
    }

    @Override
    public <R> R accept(SchemaObjectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
