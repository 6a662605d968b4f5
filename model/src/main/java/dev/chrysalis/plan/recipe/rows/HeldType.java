package dev.chrysalis.plan.recipe.rows;

import dev.chrysalis.schema.DataType;
import dev.chrysalis.schema.DomainType;
import dev.chrysalis.schema.Schema;

/** The type that a value is kept in: a domain's values are those of its base type, over any number of domains. */
public final class HeldType {

    private HeldType() {
    }

    /** Whether it is a domain that refuses some value, by itself or by the domain that it is made of. */
    public static boolean isRestricted(DataType type, Schema schema) {
        return !TypeFamily.isArray(type) && schema.declared(type, DomainType.class)
                .filter(domain -> !domain.nullable() || !domain.constraints().isEmpty() || isRestricted(domain.base(), schema)).isPresent();
    }

    /** @return the type itself where the schema knows no such domain */
    public static DataType of(DataType type, Schema schema) {
        return schema.declared(type, DomainType.class).map(domain -> of(domain.base(), schema))
                .map(base -> TypeFamily.isArray(type) ? new DataType(base.definition() + "[]", base.declaredBy()) : base).orElse(type);
    }
}
