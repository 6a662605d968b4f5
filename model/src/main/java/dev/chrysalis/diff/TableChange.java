package dev.chrysalis.diff;

import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.TableStorage;

/** A fact about a table as a whole that is on both sides. */
public sealed interface TableChange extends SchemaChange {

    /** The same table under another name; decided, never guessed. What else differs within it is told by facts of its own. */
    record TableRenamed(Table before, Table after) implements TableChange {
        @Override
        public ObjectId subject() {
            return after.id();
        }

        @Override
        public Difference difference() {
            return Difference.REPLACED;
        }
    }

    record TableStorageChanged(ObjectName table, TableStorage before, TableStorage after) implements TableChange {
        @Override
        public ObjectId subject() {
            return ObjectId.table(table);
        }

        @Override
        public Difference difference() {
            return Difference.CHANGED;
        }
    }

    /** The same columns in another order: said, and no difference by itself. */
    record ColumnOrderChanged(Table before, Table after) implements TableChange {
        @Override
        public ObjectId subject() {
            return after.id();
        }

        @Override
        public Difference difference() {
            return Difference.CHANGED;
        }
    }
}
