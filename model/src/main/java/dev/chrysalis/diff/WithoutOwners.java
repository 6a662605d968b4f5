package dev.chrysalis.diff;

import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.Column;
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
import dev.chrysalis.schema.TableSize;
import dev.chrysalis.schema.View;
import java.util.List;

/** An object without owner, privileges and size, which are no part of what it is. */
final class WithoutOwners implements SchemaObjectVisitor<SchemaObject> {

    @Override
    public SchemaObject visit(Namespace namespace) {
        return new Namespace(namespace.name(), bare(namespace.annotations()));
    }

    @Override
    public SchemaObject visit(Extension extension) {
        return new Extension(extension.name(), extension.schema(), extension.version(), bare(extension.annotations()));
    }

    @Override
    public SchemaObject visit(EnumType type) {
        return new EnumType(type.name(), type.values(), bare(type.annotations()));
    }

    @Override
    public SchemaObject visit(CompositeType type) {
        return new CompositeType(type.name(), bare(type.attributes()), bare(type.annotations()));
    }

    @Override
    public SchemaObject visit(DomainType type) {
        return new DomainType(type.name(), type.base(), type.collation(), type.defaultExpression(), type.nullable(), type.constraints(),
                bare(type.annotations()));
    }

    @Override
    public SchemaObject visit(RangeType type) {
        return new RangeType(type.name(), type.definition(), bare(type.annotations()));
    }

    @Override
    public SchemaObject visit(Sequence sequence) {
        return new Sequence(sequence.name(), sequence.options(), sequence.ownedBy(), sequence.unlogged(), bare(sequence.annotations()));
    }

    @Override
    public SchemaObject visit(Table table) {
        return new Table(table.name(), bare(table.columns()), table.constraints(), table.indexes(), table.triggers(), table.policies(),
                table.rules(), table.storage(), TableSize.UNKNOWN, bare(table.annotations()));
    }

    @Override
    public SchemaObject visit(View view) {
        return new View(view.name(), view.materialized(), bare(view.columns()), view.query(), view.options(), view.indexes(),
                view.triggers(),
                view.rules(), bare(view.annotations()));
    }

    @Override
    public SchemaObject visit(Routine routine) {
        return new Routine(routine.name(), routine.argumentTypes(), routine.routineKind(), routine.result(), routine.language(),
                routine.definition(), bare(routine.annotations()));
    }

    @Override
    public SchemaObject visit(ExtendedStatistics statistics) {
        return new ExtendedStatistics(statistics.name(), statistics.table(), statistics.definition(), statistics.target(),
                bare(statistics.annotations()));
    }

    @Override
    public SchemaObject visit(OtherObject object) {
        return new OtherObject(object.id(), object.kindName(), object.definition(), bare(object.annotations()));
    }

    private static Annotations bare(Annotations annotations) {
        return Annotations.comment(annotations.comment());
    }

    private static List<Column> bare(List<Column> columns) {
        return columns.stream().map(column -> new Column(column.name(), column.type(), column.nullable(), column.defaultExpression(),
                column.identity(), column.generated(), column.collation(), column.inherited(), column.options(),
                bare(column.annotations()))).toList();
    }
}
