package dev.chrysalis.capture.postgresql;

import dev.chrysalis.dialect.postgresql.CatalogQuery;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Reference;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The constraints of all tables and domains, by name. */
final class Constraints {

    private static final String NOT_VALID = " NOT VALID";

    /** PostgreSQL 18: such a constraint can be validated no more than it is kept. */
    private static final String NOT_ENFORCED = " NOT ENFORCED";

    private final Map<Long, List<Constraint>> byRelation = new HashMap<>();
    private final Map<Long, List<Constraint>> byDomain = new HashMap<>();
    private final Relations relations;
    private final Columns columns;

    Constraints(Reading reading, Relations relations, Columns columns) throws SQLException {
        this.relations = relations;
        this.columns = columns;
        reading.forEach(CatalogQuery.CONSTRAINTS, row -> add(reading, row));
    }

    List<Constraint> of(long relation) {
        return byRelation.getOrDefault(relation, List.of());
    }

    List<Constraint> ofDomain(long type) {
        return byDomain.getOrDefault(type, List.of());
    }

    private void add(Reading reading, CatalogRow row) throws SQLException {
        Address address = Address.of("pg_constraint", row.number("oid"));
        long domain = row.number("domain");
        long relation = row.number("relation");
        if (domain != 0) {
            byDomain.computeIfAbsent(domain, oid -> new ArrayList<>(1)).add(constraint(reading, row, address));
            reading.know(address, new ObjectId(ObjectKind.TYPE, new ObjectName(row.text("schema"), row.text("domain_name")),
                    row.text("name")));
            return;
        }
        Optional<Relation> holder = relations.find(relation);
        if (holder.isEmpty()) {
            return;
        }
        Constraint constraint = constraint(reading, row, address);
        byRelation.computeIfAbsent(relation, oid -> new ArrayList<>(2)).add(constraint);
        ObjectId id = holder.get().kind() == Relation.Kind.FOREIGN_TABLE ? holder.get().id()
                : new ObjectId(ObjectKind.CONSTRAINT, holder.get().name(), constraint.name());
        reading.know(address, id);
        row.optionalNumber("index").ifPresent(index -> reading.know(Address.relation(index), id));
    }

    private Constraint constraint(Reading reading, CatalogRow row, Address address) throws SQLException {
        String definition = row.text("definition");
        boolean validated = row.flag("validated") || definition.endsWith(NOT_ENFORCED);
        if (!validated && definition.endsWith(NOT_VALID)) {
            definition = definition.substring(0, definition.length() - NOT_VALID.length());
        }
        return new Constraint(row.text("name"), kind(row.text("kind")), columns.names(row.number("relation"), row.list("columns")),
                reference(row), definition, validated, row.flag("inherited"), options(reading, row), reading.commentOnly(address));
    }

    private Optional<Reference> reference(CatalogRow row) throws SQLException {
        long parent = row.number("referenced");
        List<String> parentColumns = row.list("referenced_columns");
        return relations.find(parent).map(found -> new Reference(found.name(), columns.names(parent, parentColumns)));
    }

    private Map<String, String> options(Reading reading, CatalogRow row) throws SQLException {
        Map<String, String> options = new TreeMap<>(OptionList.parse(row.list("index_parameters")));
        if (row.flag("clustered")) {
            options.put(Index.CLUSTER, Index.ITSELF);
        }
        if (!row.flag("index_valid")) {
            options.put(Constraint.INVALID, "true");
        }
        row.optionalNumber("index").flatMap(index -> reading.comment(Address.relation(index)))
                .ifPresent(comment -> options.put("INDEX COMMENT", comment));
        return options;
    }

    private ConstraintKind kind(String letter) {
        return switch (letter) {
            case "p" -> ConstraintKind.PRIMARY_KEY;
            case "u" -> ConstraintKind.UNIQUE;
            case "f" -> ConstraintKind.FOREIGN_KEY;
            case "c" -> ConstraintKind.CHECK;
            case "x" -> ConstraintKind.EXCLUSION;
            default -> throw new IllegalStateException("the server has a kind of constraint that is not known: " + letter);
        };
    }
}
