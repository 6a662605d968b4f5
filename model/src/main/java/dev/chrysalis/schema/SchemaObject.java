package dev.chrysalis.schema;

/** One object that stands by itself in a database; the parts of a table or view are inside it. */
public sealed interface SchemaObject
        permits Namespace, Extension, UserType, Sequence, Table, View, Routine, ExtendedStatistics, OtherObject {

    ObjectId id();

    Annotations annotations();

    <R> R accept(SchemaObjectVisitor<R> visitor);
}
