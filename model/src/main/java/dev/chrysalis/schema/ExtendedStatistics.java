package dev.chrysalis.schema;

/**
 * Statistics over several columns that the planner of the server keeps.
 *
 * @param definition the server's own deparsed {@code CREATE STATISTICS}
 * @param target     the statistics target; -1 for the default
 */
public record ExtendedStatistics(ObjectName name, ObjectName table, String definition, int target, Annotations annotations)
        implements SchemaObject {

    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.STATISTICS, name);
    }

    @Override
    public <R> R accept(SchemaObjectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
