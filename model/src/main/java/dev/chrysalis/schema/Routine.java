package dev.chrysalis.schema;

/**
 * A function, procedure or aggregate.
 *
 * @param argumentTypes what tells it from its namesakes, as the server writes it: {@code bigint, text}
 * @param result        its result type as the server writes it; empty for a procedure
 * @param definition    the server's own deparsed {@code CREATE}
 */
public record Routine(ObjectName name, String argumentTypes, RoutineKind routineKind, String result, String language, String definition,
                      Annotations annotations) implements SchemaObject {

    @Override
    public ObjectId id() {
        return new ObjectId(ObjectKind.ROUTINE, name, argumentTypes);
    }

    @Override
    public <R> R accept(SchemaObjectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
