package dev.chrysalis.schema;

/**
 * An installed extension; its members are its own and never part of a {@link Schema}.
 *
 * @param schema  where its members live
 * @param version as installed
 */
public record Extension(String name, String schema, String version, Annotations annotations) implements SchemaObject {

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.EXTENSION, ObjectName.unqualified(name));
    }

    @Override
    public <R> R accept(SchemaObjectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
