package dev.chrysalis.capture.postgresql;

import dev.chrysalis.dialect.postgresql.CatalogQuery;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.CompositeType;
import dev.chrysalis.schema.DataType;
import dev.chrysalis.schema.DomainType;
import dev.chrysalis.schema.EnumType;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.RangeType;
import dev.chrysalis.schema.UserType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The enum, composite, domain and range types. */
final class Types {

    private final Columns columns;
    private final Constraints constraints;
    private final List<UserType> objects = new ArrayList<>();

    Types(Reading reading, Columns columns, Constraints constraints) throws SQLException {
        this.columns = columns;
        this.constraints = constraints;
        reading.forEach(CatalogQuery.TYPES, row -> add(reading, row));
    }

    List<UserType> objects() {
        return objects;
    }

    private void add(Reading reading, CatalogRow row) throws SQLException {
        Address address = Address.of("pg_type", row.number("oid"));
        if (reading.isMember(address)) {
            return;
        }
        UserType type = type(row, reading.annotations(address, row));
        objects.add(type);
        reading.know(address, type.id());
        reading.know(Address.of("pg_type", row.number("array_type")), type.id());
        row.optionalNumber("multirange").ifPresent(oid -> reading.know(Address.of("pg_type", oid), type.id()));
    }

    private UserType type(CatalogRow row, Annotations annotations) throws SQLException {
        return switch (row.text("kind")) {
            case "e" -> new EnumType(row.name(), row.list("labels"), annotations);
            case "c" -> new CompositeType(row.name(), columns.of(row.number("relation")), annotations);
            case "d" -> domain(row, annotations);
            default -> new RangeType(row.name(), row.text("range_definition"), annotations);
        };
    }

    private DomainType domain(CatalogRow row, Annotations annotations) throws SQLException {
        Optional<String> baseSchema = row.optional("base_schema");
        String baseName = row.text("base_name");
        DataType base = new DataType(row.text("base"), baseSchema.map(schema -> new ObjectName(schema, baseName)));
        return new DomainType(row.name(), base, row.optional("collation"), row.optional("expression"), row.flag("nullable"),
                constraints.ofDomain(row.number("oid")), annotations);
    }
}
