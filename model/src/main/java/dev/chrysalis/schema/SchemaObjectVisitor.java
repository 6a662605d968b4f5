package dev.chrysalis.schema;

/**
 * What is done with each type of object.
 *
 * @param <R> what comes of it
 */
public interface SchemaObjectVisitor<R> {

    R visit(Namespace namespace);

    R visit(Extension extension);

    R visit(EnumType type);

    R visit(CompositeType type);

    R visit(DomainType type);

    R visit(RangeType type);

    R visit(Sequence sequence);

    R visit(Table table);

    R visit(View view);

    R visit(Routine routine);

    R visit(ExtendedStatistics statistics);

    R visit(OtherObject object);
}
