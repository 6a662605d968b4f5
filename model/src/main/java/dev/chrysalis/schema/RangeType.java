package dev.chrysalis.schema;

/**
 * A range over another type.
 *
 * @param definition the part in parentheses: {@code subtype = float8, subtype_diff = float8mi}
 */
public record RangeType(ObjectName name, String definition, Annotations annotations) implements UserType {
    @Override
    public <R> R accept(SchemaObjectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
