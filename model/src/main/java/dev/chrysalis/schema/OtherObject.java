package dev.chrysalis.schema;

/**
 * An object of a kind that has no record of its own, told by its definition alone: an operator, a cast, a publication…
 *
 * @param kindName   the server's word for the kind, lower case: {@code operator class}
 * @param definition a statement that makes it; empty where it cannot be read back, and then it can only be reported
 */
public record OtherObject(ObjectId id, String kindName, String definition, Annotations annotations) implements SchemaObject {
    @Override
    public <R> R accept(SchemaObjectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
