package dev.chrysalis.diff;

import dev.chrysalis.schema.CompositeType;
import dev.chrysalis.schema.DomainType;
import dev.chrysalis.schema.EnumType;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.UserType;

/** A type that is on both sides is made otherwise. */
public sealed interface TypeChange extends SchemaChange {

    UserType before();

    UserType after();

    @Override
    default ObjectId subject() {
        return after().id();
    }

    @Override
    default Difference difference() {
        return Difference.CHANGED;
    }

    record EnumValuesChanged(EnumType before, EnumType after) implements TypeChange {
    }

    record CompositeTypeChanged(CompositeType before, CompositeType after) implements TypeChange {
    }

    record DomainChanged(DomainType before, DomainType after) implements TypeChange {
    }
}
