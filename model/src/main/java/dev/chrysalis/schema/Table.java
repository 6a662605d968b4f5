package dev.chrysalis.schema;

import java.util.List;
import java.util.Optional;

/** A table with all that lives inside it. */
public record Table(ObjectName name, List<Column> columns, List<Constraint> constraints, List<Index> indexes, List<Trigger> triggers,
                    List<Policy> policies, List<Rule> rules, TableStorage storage, TableSize size, Annotations annotations)
        implements SchemaObject {

    public Table {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
        triggers = List.copyOf(triggers);
        policies = List.copyOf(policies);
        rules = List.copyOf(rules);
    }

    @Override
    public ObjectId id() {
        return ObjectId.table(name);
    }

    public Optional<Column> column(String columnName) {
        return columns.stream().filter(column -> column.name().equals(columnName)).findFirst();
    }

    public Optional<Constraint> constraint(String constraintName) {
        return constraints.stream().filter(constraint -> constraint.name().equals(constraintName)).findFirst();
    }

    public Optional<Index> index(String indexName) {
        return indexes.stream().filter(index -> index.name().equals(indexName)).findFirst();
    }

    public Optional<Constraint> primaryKey() {
        return constraints.stream().filter(constraint -> constraint.kind() == ConstraintKind.PRIMARY_KEY).findFirst();
    }

    @Override
    public <R> R accept(SchemaObjectVisitor<R> visitor) {
        return visitor.visit(this);
    }

    public Table withColumns(List<Column> others) {
        return new Table(name, others, constraints, indexes, triggers, policies, rules, storage, size, annotations);
    }

    public Table withIndexes(List<Index> others) {
        return new Table(name, columns, constraints, others, triggers, policies, rules, storage, size, annotations);
    }

    public Table withConstraints(List<Constraint> others) {
        return new Table(name, columns, others, indexes, triggers, policies, rules, storage, size, annotations);
    }
}
