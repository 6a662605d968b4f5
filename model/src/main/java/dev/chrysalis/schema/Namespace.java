package dev.chrysalis.schema;

/** A schema in the sense of the server: a namespace for other objects. */
public record Namespace(String name, Annotations annotations) implements SchemaObject {

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.SCHEMA, ObjectName.unqualified(name));
    }

    @Override
    public <R> R accept(SchemaObjectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
