package dev.chrysalis.capture.postgresql;

import dev.chrysalis.dialect.postgresql.CatalogQuery;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.Policy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The row-level security policies of all tables, by name. */
final class Policies {

    private final Map<Long, List<Policy>> byRelation = new HashMap<>();
    private final Relations relations;

    Policies(Reading reading, Relations relations) throws SQLException {
        this.relations = relations;
        reading.forEach(CatalogQuery.POLICIES, row -> add(reading, row));
    }

    List<Policy> of(long relation) {
        return byRelation.getOrDefault(relation, List.of());
    }

    private void add(Reading reading, CatalogRow row) throws SQLException {
        Address address = Address.of("pg_policy", row.number("oid"));
        long relation = row.number("relation");
        Policy policy = new Policy(row.text("name"), command(row.text("command")), row.flag("permissive"), row.list("roles"),
                row.optional("using_expression"), row.optional("check_expression"), reading.commentOnly(address));
        byRelation.computeIfAbsent(relation, oid -> new ArrayList<>(1)).add(policy);
        relations.find(relation).ifPresent(holder ->
                reading.know(address, new ObjectId(ObjectKind.POLICY, holder.name(), policy.name())));
    }

    private String command(String letter) {
        return switch (letter) {
            case "r" -> "SELECT";
            case "a" -> "INSERT";
            case "w" -> "UPDATE";
            case "d" -> "DELETE";
            default -> "ALL";
        };
    }
}
