package dev.chrysalis.dialect.postgresql.object;

import dev.chrysalis.dialect.postgresql.column.PostgresqlSequences;
import dev.chrysalis.dialect.postgresql.table.PostgresqlConstraints;
import dev.chrysalis.dialect.postgresql.table.PostgresqlIndexes;
import dev.chrysalis.dialect.postgresql.table.PostgresqlTables;
import dev.chrysalis.dialect.postgresql.text.PostgresqlComments;
import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.dialect.postgresql.text.PostgresqlScript;
import dev.chrysalis.schema.CompositeType;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.DomainType;
import dev.chrysalis.schema.EnumType;
import dev.chrysalis.schema.ExtendedStatistics;
import dev.chrysalis.schema.Extension;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.Namespace;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.OtherObject;
import dev.chrysalis.schema.RangeType;
import dev.chrysalis.schema.Routine;
import dev.chrysalis.schema.Rule;
import dev.chrysalis.schema.SchemaObjectVisitor;
import dev.chrysalis.schema.Sequence;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.Trigger;
import dev.chrysalis.schema.View;
import java.util.ArrayList;
import java.util.List;

/** The statements that make an object of PostgreSQL with all that is in it. */
public final class PostgresqlCreation implements SchemaObjectVisitor<List<String>> {

    private final PostgresqlNames names;
    private final PostgresqlComments comments;
    private final PostgresqlTables tables;
    private final PostgresqlConstraints constraints;
    private final PostgresqlIndexes indexes;
    private final PostgresqlBehaviour behaviour;
    private final PostgresqlViews views;
    private final PostgresqlSequences sequences;
    private final PostgresqlTypes types;
    private final PostgresqlDefinitions definitions;

    public PostgresqlCreation(PostgresqlNames names) {
        this.names = names;
        this.comments = new PostgresqlComments(names);
        this.tables = new PostgresqlTables(names);
        this.constraints = new PostgresqlConstraints(names);
        this.indexes = new PostgresqlIndexes(names);
        this.behaviour = new PostgresqlBehaviour(names);
        this.views = new PostgresqlViews(names);
        this.sequences = new PostgresqlSequences(names);
        this.types = new PostgresqlTypes(names);
        this.definitions = new PostgresqlDefinitions(names);
    }

    @Override
    public List<String> visit(Table table) {
        List<String> statements = new ArrayList<>(tables.create(table));
        for (Index index : table.indexes()) {
            if (index.attachedTo().isEmpty()) {
                statements.addAll(indexes.create(table.name(), index));
            }
        }
        for (Constraint constraint : table.constraints()) {
            if (constraint.kind() == ConstraintKind.FOREIGN_KEY && !constraint.inherited()) {
                statements.addAll(constraints.add(table.name(), constraint));
            }
        }
        statements.addAll(behaviour(table.name(), table.triggers(), table.rules()));
        table.policies().forEach(policy -> statements.addAll(behaviour.create(table.name(), policy)));
        statements.addAll(tables.finish(table));
        return statements;
    }

    @Override
    public List<String> visit(View view) {
        List<String> statements = new ArrayList<>(views.create(view));
        view.indexes().forEach(index -> statements.addAll(indexes.create(view.name(), index)));
        statements.addAll(behaviour(view.name(), view.triggers(), view.rules()));
        return statements;
    }

    @Override
    public List<String> visit(Namespace namespace) {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE SCHEMA " + names.quote(namespace.name()));
        comments.initial(namespace.id(), namespace.annotations()).ifPresent(statements::add);
        return statements;
    }

    @Override
    public List<String> visit(Extension extension) {
        return definitions.create(extension);
    }

    @Override
    public List<String> visit(EnumType type) {
        return types.create(type);
    }

    @Override
    public List<String> visit(CompositeType type) {
        return types.create(type);
    }

    @Override
    public List<String> visit(DomainType type) {
        return types.create(type);
    }

    @Override
    public List<String> visit(RangeType type) {
        return types.create(type);
    }

    @Override
    public List<String> visit(Sequence sequence) {
        return sequences.create(sequence);
    }

    @Override
    public List<String> visit(Routine routine) {
        List<String> statements = new ArrayList<>(PostgresqlDefinitions.unchecked(routine));
        statements.addAll(definitions.create(routine));
        return statements;
    }

    @Override
    public List<String> visit(ExtendedStatistics statistics) {
        return definitions.create(statistics);
    }

    @Override
    public List<String> visit(OtherObject object) {
        List<String> statements = new ArrayList<>(new PostgresqlScript().statements(object.definition()));
        comments.initial(object.id(), object.annotations()).ifPresent(statements::add);
        return statements;
    }

    private List<String> behaviour(ObjectName holder, List<Trigger> triggers, List<Rule> rules) {
        List<String> statements = new ArrayList<>();
        triggers.stream().filter(trigger -> !trigger.inherited())
                .forEach(trigger -> statements.addAll(behaviour.create(holder, trigger)));
        rules.forEach(rule -> statements.addAll(behaviour.create(holder, rule)));
        return statements;
    }
}
