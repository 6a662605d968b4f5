package dev.chrysalis.diff;

import dev.chrysalis.schema.CompositeType;
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
import java.util.List;
import java.util.function.BiConsumer;

/** Compares one object of PROD with its namesake of DEV, which is the one that is visited. */
final class ObjectComparison implements SchemaObjectVisitor<Void> {

    private final SchemaObject before;
    private final Facts facts;

    ObjectComparison(SchemaObject before, Facts facts) {
        this.before = before;
        this.facts = facts;
    }

    @Override
    public Void visit(Namespace namespace) {
        return null;
    }

    @Override
    public Void visit(Extension after) {
        return same(Extension.class, after, (old, now) -> facts.compare(List.of(old.schema(), old.version()),
                List.of(now.schema(), now.version()), () -> new ObjectChange.ExtensionChanged(old, now)));
    }

    @Override
    public Void visit(EnumType after) {
        return same(EnumType.class, after, (old, now) -> facts.compare(old.values(), now.values(),
                () -> new TypeChange.EnumValuesChanged(old, now)));
    }

    @Override
    public Void visit(CompositeType after) {
        return same(CompositeType.class, after, (old, now) -> new TypeComparison(facts).compare(old, now));
    }

    @Override
    public Void visit(DomainType after) {
        return same(DomainType.class, after, (old, now) -> new TypeComparison(facts).compare(old, now));
    }

    @Override
    public Void visit(RangeType after) {
        return same(RangeType.class, after, (old, now) -> facts.compare(old.definition(), now.definition(),
                () -> new ObjectChange.DefinitionChanged(old, now)));
    }

    @Override
    public Void visit(Sequence after) {
        return same(Sequence.class, after, (old, now) -> facts.compare(List.of(old.options(), old.ownedBy(), old.unlogged()),
                List.of(now.options(), now.ownedBy(), now.unlogged()), () -> new ObjectChange.SequenceChanged(old, now)));
    }

    @Override
    public Void visit(Table after) {
        return same(Table.class, after, (old, now) -> new TableComparison(facts).compare(old, now));
    }

    @Override
    public Void visit(View after) {
        return same(View.class, after, (old, now) -> new ViewComparison(facts).compare(old, now));
    }

    @Override
    public Void visit(Routine after) {
        return same(Routine.class, after, (old, now) -> facts.compare(List.of(old.routineKind(), old.result(), old.definition()),
                List.of(now.routineKind(), now.result(), now.definition()), () -> new ObjectChange.DefinitionChanged(old, now)));
    }

    @Override
    public Void visit(ExtendedStatistics after) {
        return same(ExtendedStatistics.class, after, (old, now) -> facts.compare(List.of(old.table(), old.definition(), old.target()),
                List.of(now.table(), now.definition(), now.target()), () -> new ObjectChange.DefinitionChanged(old, now)));
    }

    @Override
    public Void visit(OtherObject after) {
        return same(OtherObject.class, after, (old, now) -> facts.compare(old.definition(), now.definition(),
                () -> new ObjectChange.DefinitionChanged(old, now)));
    }

    /** Two types may share a name and be an enum here and a domain there: then all of it is defined otherwise. */
    private <T extends SchemaObject> Void same(Class<T> type, T after, BiConsumer<T, T> comparison) {
        if (type.isInstance(before)) {
            comparison.accept(type.cast(before), after);
        } else {
            facts.add(new ObjectChange.DefinitionChanged(before, after));
        }
        return null;
    }
}
