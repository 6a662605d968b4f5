package dev.chrysalis.diff;

import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Map;

/** A fact about columns of a table; the table by its name in DEV. */
public sealed interface ColumnChange extends SchemaChange {

    ObjectName table();

    /** One thing of a column that is on both sides differs. */
    sealed interface ColumnAltered extends ColumnChange {

        Column before();

        Column after();

        @Override
        default ObjectId subject() {
            return ObjectId.column(table(), after().name());
        }

        @Override
        default Difference difference() {
            return Difference.CHANGED;
        }
    }

    record ColumnAdded(ObjectName table, Column column) implements ColumnChange {
        @Override
        public ObjectId subject() {
            return ObjectId.column(table, column.name());
        }

        @Override
        public Difference difference() {
            return Difference.ADDED;
        }
    }

    record ColumnDropped(ObjectName table, Column column) implements ColumnChange {
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
    record ColumnRenamed(ObjectName table, Column before, Column after) implements ColumnChange {
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
            implements ColumnChange {

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

    record ColumnTypeChanged(ObjectName table, Column before, Column after) implements ColumnAltered {
    }

    record ColumnNullabilityChanged(ObjectName table, Column before, Column after) implements ColumnAltered {
    }

    record ColumnDefaultChanged(ObjectName table, Column before, Column after) implements ColumnAltered {
    }

    record ColumnIdentityChanged(ObjectName table, Column before, Column after) implements ColumnAltered {
    }

    record ColumnGenerationChanged(ObjectName table, Column before, Column after) implements ColumnAltered {
    }

    /** What {@link Column#options()} says differs. */
    record ColumnOptionsChanged(ObjectName table, Column before, Column after) implements ColumnAltered {
    }

    /** A column that a parent brought stands by itself on the other side, or the other way round. */
    record ColumnInheritanceChanged(ObjectName table, Column before, Column after) implements ColumnAltered {
    }
}
