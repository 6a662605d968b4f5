package dev.chrysalis.schema;

/**
 * An installed extension; its members are its own and never part of a {@link Schema}.
 *
 * @param schema  where its members live
 * @param version as installed
 */
public record Extension(String name, String schema, String version, Annotations annotations) implements SchemaObject {

    /** Name and version: {@code hstore 1.8}; the name alone where any version will do. */
    public String release() {
        return version.isEmpty() ? name : name + " " + version;
    }

    public Extension withVersion(String other) {
        return new Extension(name, schema, other, annotations);
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.EXTENSION, ObjectName.unqualified(name));
    }

    @Override
    public <R> R accept(SchemaObjectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
