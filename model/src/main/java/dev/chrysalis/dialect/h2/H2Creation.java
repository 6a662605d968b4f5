package dev.chrysalis.dialect.h2;

import dev.chrysalis.schema.CompositeType;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.DomainType;
import dev.chrysalis.schema.EnumType;
import dev.chrysalis.schema.ExtendedStatistics;
import dev.chrysalis.schema.Extension;
import dev.chrysalis.schema.Namespace;
import dev.chrysalis.schema.OtherObject;
import dev.chrysalis.schema.RangeType;
import dev.chrysalis.schema.Routine;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.SchemaObjectVisitor;
import dev.chrysalis.schema.Sequence;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.View;
import java.util.ArrayList;
import java.util.List;

/** The statements that make an object of H2 with all that is in it. */
final class H2Creation implements SchemaObjectVisitor<List<String>> {

    private final H2Names names;
    private final H2Comments comments;
    private final H2Tables tables;
    private final H2Constraints constraints;
    private final H2Indexes indexes;
    private final H2Behaviour behaviour;
    private final H2Views views;
    private final H2Sequences sequences;
    private final H2Types types;

    H2Creation(H2Names names) {
        this.names = names;
        this.comments = new H2Comments(names);
        this.tables = new H2Tables(names);
        this.constraints = new H2Constraints(names);
        this.indexes = new H2Indexes(names);
        this.behaviour = new H2Behaviour(names);
        this.views = new H2Views(names);
        this.sequences = new H2Sequences(names);
        this.types = new H2Types(names);
    }

    @Override
    public List<String> visit(Table table) {
        List<String> statements = new ArrayList<>(tables.create(table));
        table.indexes().forEach(index -> statements.addAll(indexes.create(table.name(), index)));
        for (Constraint constraint : table.constraints()) {
            if (constraint.kind() == ConstraintKind.FOREIGN_KEY) {
                statements.addAll(constraints.add(table.name(), constraint));
            }
        }
        table.triggers().forEach(trigger -> statements.addAll(behaviour.create(table.name(), trigger)));
        return statements;
    }

    @Override
    public List<String> visit(View view) {
        List<String> statements = new ArrayList<>(views.create(view));
        view.triggers().forEach(trigger -> statements.addAll(behaviour.create(view.name(), trigger)));
        return statements;
    }

    @Override
    public List<String> visit(Namespace namespace) {
        return commented("CREATE SCHEMA " + names.quote(namespace.name()), namespace);
    }

    @Override
    public List<String> visit(DomainType type) {
        return types.create(type);
    }

    @Override
    public List<String> visit(Sequence sequence) {
        return sequences.create(sequence);
    }

    @Override
    public List<String> visit(Routine routine) {
        return commented(routine.definition(), routine);
    }

    /** H2 keeps no comments of synonyms. */
    @Override
    public List<String> visit(OtherObject object) {
        return object.kindName().equals("constant") ? commented(object.definition(), object) : List.of(object.definition());
    }

    @Override
    public List<String> visit(Extension extension) {
        throw new H2Unsupported("have extensions");
    }

    @Override
    public List<String> visit(EnumType type) {
        throw new H2Unsupported("name an enumerated type");
    }

    @Override
    public List<String> visit(CompositeType type) {
        throw new H2Unsupported("name a row type");
    }

    @Override
    public List<String> visit(RangeType type) {
        throw new H2Unsupported("have range types");
    }

    @Override
    public List<String> visit(ExtendedStatistics statistics) {
        throw new H2Unsupported("have extended statistics");
    }

    private List<String> commented(String statement, SchemaObject object) {
        List<String> statements = new ArrayList<>();
        statements.add(statement);
        comments.initial(object.id(), object.annotations()).ifPresent(statements::add);
        return statements;
    }
}
