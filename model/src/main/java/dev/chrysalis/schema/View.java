package dev.chrysalis.schema;

import java.util.List;
import java.util.Map;

/**
 * A view, or a materialised one with its indexes.
 *
 * @param columns what it shows, in order, with comments and defaults of its own
 * @param query   the server's own deparsed query, without a trailing semicolon
 * @param options what was set beside the query: {@code security_barrier}, {@code check_option}…
 */
public record View(ObjectName name, boolean materialized, List<Column> columns, String query, Map<String, String> options,
                   List<Index> indexes, List<Trigger> triggers, List<Rule> rules, Annotations annotations) implements SchemaObject {

    public View {
        columns = List.copyOf(columns);
        options = Options.sorted(options);
        indexes = List.copyOf(indexes);
        triggers = List.copyOf(triggers);
        rules = List.copyOf(rules);
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(materialized ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.VIEW, name);
    }

    @Override
    public <R> R accept(SchemaObjectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
