package dev.chrysalis.schema;

/**
 * An object of a kind that has no record of its own, told by its definition alone: an operator, a cast, a publication…
 *
 * @param kindName   the server's word for the kind, lower case: {@code operator class}
 * @param definition a statement that makes it; empty where it cannot be read back, and then it can only be reported
 */
public record OtherObject(ObjectId id, String kindName, String definition, Annotations annotations) implements SchemaObject {

    private static final String DEFAULT_PRIVILEGES = "default privileges";

    /** Whether it says who may do what with objects that are yet to come: compared only where privileges are. */
    public boolean isDefaultPrivileges() {
        return kindName.equals(DEFAULT_PRIVILEGES);
    }

    @Override
    public <R> R accept(SchemaObjectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
