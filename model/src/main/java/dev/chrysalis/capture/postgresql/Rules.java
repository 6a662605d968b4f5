package dev.chrysalis.capture.postgresql;

import dev.chrysalis.dialect.postgresql.CatalogQuery;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.Rule;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of all tables and views, by name; the rule that makes a view is the view itself. */
final class Rules {

    private final Map<Long, List<Rule>> byRelation = new HashMap<>();
    private final Relations relations;

    Rules(Reading reading, Relations relations) throws SQLException {
        this.relations = relations;
        reading.forEach(CatalogQuery.RULES, row -> add(reading, row));
    }

    List<Rule> of(long relation) {
        return byRelation.getOrDefault(relation, List.of());
    }

    private void add(Reading reading, CatalogRow row) throws SQLException {
        Address address = Address.of("pg_rewrite", row.number("oid"));
        long relation = row.number("relation");
        Optional<Relation> holder = relations.find(relation);
        Optional<String> definition = row.optional("definition");
        if (holder.isEmpty()) {
            return;
        }
        if (definition.isEmpty()) {
            reading.know(address, holder.get().id());
            return;
        }
        Rule rule = new Rule(row.text("name"), withoutSemicolon(definition.get()), Firing.of(row.text("enabled")),
                reading.commentOnly(address));
        byRelation.computeIfAbsent(relation, oid -> new ArrayList<>(1)).add(rule);
        reading.know(address, new ObjectId(ObjectKind.RULE, holder.get().name(), rule.name()));
    }

    private String withoutSemicolon(String definition) {
        return definition.endsWith(";") ? definition.substring(0, definition.length() - 1) : definition;
    }
}
