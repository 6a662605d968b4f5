package dev.chrysalis.schema;

/** A type that somebody defined. */
public sealed interface UserType extends SchemaObject permits EnumType, CompositeType, DomainType, RangeType {

    ObjectName name();

    @Override
    default ObjectId id() {
        return ObjectId.of(ObjectKind.TYPE, name());
    }
}
