package dev.chrysalis.diff;

import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.DomainType;
import dev.chrysalis.schema.CompositeType;
import dev.chrysalis.schema.EnumType;
import dev.chrysalis.schema.Extension;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Policy;
import dev.chrysalis.schema.Rule;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.Sequence;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.TableStorage;
import dev.chrysalis.schema.Trigger;
import dev.chrysalis.schema.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One fact that differs between two schemas, told as what happens to PROD on its way to DEV: {@code before} is what PROD has,
 * {@code after} what DEV has. Holds no SQL.
 */
public sealed interface SchemaChange {

    /** The object that it speaks of: by its name in DEV, or in PROD where DEV has it no more. */
    ObjectId subject();

    Difference difference();

    /** A fact about a table, named in DEV's words. */
    private static ObjectId part(ObjectKind kind, ObjectName holder, String name) {
        return new ObjectId(kind, holder, name);
    }

    /** An object that stands by itself is in DEV only: a table, view, sequence, type, routine, schema, extension… */
    record ObjectAdded(SchemaObject object) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return object.id();
        }

        @Override
        public Difference difference() {
            return Difference.ADDED;
        }
    }

    /** An object that stands by itself is in PROD only. */
    record ObjectDropped(SchemaObject object) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return object.id();
        }

        @Override
        public Difference difference() {
            return Difference.DROPPED;
        }
    }

    /** The same table under another name; decided, never guessed. What else differs within it is told by facts of its own. */
    record TableRenamed(Table before, Table after) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return after.id();
        }

        @Override
        public Difference difference() {
            return Difference.REPLACED;
        }
    }

    record TableStorageChanged(ObjectName table, TableStorage before, TableStorage after) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return ObjectId.table(table);
        }

        @Override
        public Difference difference() {
            return Difference.CHANGED;
        }
    }

    record ColumnAdded(ObjectName table, Column column) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return ObjectId.column(table, column.name());
        }

        @Override
        public Difference difference() {
            return Difference.ADDED;
        }
    }

    record ColumnDropped(ObjectName table, Column column) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return ObjectId.column(table, column.name());
        }

        @Override
        public Difference difference() {
            return Difference.DROPPED;
        }
    }

    /** The same column under another name; decided, never guessed. */
    record ColumnRenamed(ObjectName table, Column before, Column after) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return ObjectId.column(table, after.name());
        }

        @Override
        public Difference difference() {
            return Difference.REPLACED;
        }
    }

    /**
     * Columns of other names and meaning take over: one from one, several from one that is split, or one from several that are merged;
     * decided, never guessed.
     *
     * @param expressions by the name of the column to which each gives a value: to the new ones from the old ones, and back; an old one
     *                    without any is not given back
     */
    record ColumnsReplaced(ObjectName table, List<Column> before, List<Column> after, Map<String, String> expressions)
            implements SchemaChange {

        public ColumnsReplaced {
            before = List.copyOf(before);
            after = List.copyOf(after);
            expressions = Map.copyOf(expressions);
        }

        @Override
        public ObjectId subject() {
            return ObjectId.column(table, after.get(0).name());
        }

        @Override
        public Difference difference() {
            return Difference.REPLACED;
        }
    }

    record ColumnTypeChanged(ObjectName table, Column before, Column after) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return ObjectId.column(table, after.name());
        }

        @Override
        public Difference difference() {
            return Difference.CHANGED;
        }
    }

    record ColumnNullabilityChanged(ObjectName table, Column before, Column after) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return ObjectId.column(table, after.name());
        }

        @Override
        public Difference difference() {
            return Difference.CHANGED;
        }
    }

    record ColumnDefaultChanged(ObjectName table, Column before, Column after) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return ObjectId.column(table, after.name());
        }

        @Override
        public Difference difference() {
            return Difference.CHANGED;
        }
    }

    record ColumnIdentityChanged(ObjectName table, Column before, Column after) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return ObjectId.column(table, after.name());
        }

        @Override
        public Difference difference() {
            return Difference.CHANGED;
        }
    }

    record ColumnGenerationChanged(ObjectName table, Column before, Column after) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return ObjectId.column(table, after.name());
        }

        @Override
        public Difference difference() {
            return Difference.CHANGED;
        }
    }

    /** What {@link Column#options()} says differs. */
    record ColumnOptionsChanged(ObjectName table, Column before, Column after) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return ObjectId.column(table, after.name());
        }

        @Override
        public Difference difference() {
            return Difference.CHANGED;
        }
    }

    /** A column that a parent brought stands by itself on the other side, or the other way round. */
    record ColumnInheritanceChanged(ObjectName table, Column before, Column after) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return ObjectId.column(table, after.name());
        }

        @Override
        public Difference difference() {
            return Difference.CHANGED;
        }
    }

    /** The same columns in another order: said, and no difference by itself. */
    record ColumnOrderChanged(Table before, Table after) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return after.id();
        }

        @Override
        public Difference difference() {
            return Difference.CHANGED;
        }
    }

    record ConstraintAdded(ObjectName table, Constraint constraint) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return part(ObjectKind.CONSTRAINT, table, constraint.name());
        }

        @Override
        public Difference difference() {
            return Difference.ADDED;
        }
    }

    record ConstraintDropped(ObjectName table, Constraint constraint) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return part(ObjectKind.CONSTRAINT, table, constraint.name());
        }

        @Override
        public Difference difference() {
            return Difference.DROPPED;
        }
    }

    /** The same name demands something else. */
    record ConstraintChanged(ObjectName table, Constraint before, Constraint after) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return part(ObjectKind.CONSTRAINT, table, after.name());
        }

        @Override
        public Difference difference() {
            return Difference.CHANGED;
        }
    }

    /** Another name demands the same. */
    record ConstraintRenamed(ObjectName table, Constraint before, Constraint after) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return part(ObjectKind.CONSTRAINT, table, after.name());
        }

        @Override
        public Difference difference() {
            return Difference.REPLACED;
        }
    }

    record IndexAdded(ObjectName table, Index index) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return part(ObjectKind.INDEX, table, index.name());
        }

        @Override
        public Difference difference() {
            return Difference.ADDED;
        }
    }

    record IndexDropped(ObjectName table, Index index) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return part(ObjectKind.INDEX, table, index.name());
        }

        @Override
        public Difference difference() {
            return Difference.DROPPED;
        }
    }

    record IndexChanged(ObjectName table, Index before, Index after) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return part(ObjectKind.INDEX, table, after.name());
        }

        @Override
        public Difference difference() {
            return Difference.CHANGED;
        }
    }

    record IndexRenamed(ObjectName table, Index before, Index after) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return part(ObjectKind.INDEX, table, after.name());
        }

        @Override
        public Difference difference() {
            return Difference.REPLACED;
        }
    }

    /** A trigger is in DEV only ({@code before} empty), in PROD only ({@code after} empty), or defined otherwise. */
    record TriggerChanged(ObjectName holder, Optional<Trigger> before, Optional<Trigger> after) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return part(ObjectKind.TRIGGER, holder, after.or(() -> before).orElseThrow().name());
        }

        @Override
        public Difference difference() {
            return presence(before, after);
        }
    }

    /** A policy is in DEV only, in PROD only, or defined otherwise. */
    record PolicyChanged(ObjectName table, Optional<Policy> before, Optional<Policy> after) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return part(ObjectKind.POLICY, table, after.or(() -> before).orElseThrow().name());
        }

        @Override
        public Difference difference() {
            return presence(before, after);
        }
    }

    /** A rule is in DEV only, in PROD only, or defined otherwise. */
    record RuleChanged(ObjectName holder, Optional<Rule> before, Optional<Rule> after) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return part(ObjectKind.RULE, holder, after.or(() -> before).orElseThrow().name());
        }

        @Override
        public Difference difference() {
            return presence(before, after);
        }
    }

    /** Query, columns or options of a view differ. */
    record ViewChanged(View before, View after) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return after.id();
        }

        @Override
        public Difference difference() {
            return Difference.CHANGED;
        }
    }

    record SequenceChanged(Sequence before, Sequence after) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return after.id();
        }

        @Override
        public Difference difference() {
            return Difference.CHANGED;
        }
    }

    record EnumValuesChanged(EnumType before, EnumType after) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return after.id();
        }

        @Override
        public Difference difference() {
            return Difference.CHANGED;
        }
    }

    record CompositeTypeChanged(CompositeType before, CompositeType after) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return after.id();
        }

        @Override
        public Difference difference() {
            return Difference.CHANGED;
        }
    }

    record DomainChanged(DomainType before, DomainType after) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return after.id();
        }

        @Override
        public Difference difference() {
            return Difference.CHANGED;
        }
    }

    record ExtensionChanged(Extension before, Extension after) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return after.id();
        }

        @Override
        public Difference difference() {
            return Difference.CHANGED;
        }
    }

    /** An object that is known by its definition alone (a routine, a range type, an operator…) is defined otherwise. */
    record DefinitionChanged(SchemaObject before, SchemaObject after) implements SchemaChange {
        @Override
        public ObjectId subject() {
            return after.id();
        }

        @Override
        public Difference difference() {
            return Difference.CHANGED;
        }
    }

    /** The comment on an object that is on both sides differs. */
    record CommentChanged(ObjectId subject, Optional<String> before, Optional<String> after) implements SchemaChange {
        @Override
        public Difference difference() {
            return Difference.CHANGED;
        }
    }

    private static Difference presence(Optional<?> before, Optional<?> after) {
        if (before.isEmpty()) {
            return Difference.ADDED;
        }
        return after.isEmpty() ? Difference.DROPPED : Difference.CHANGED;
    }
}
