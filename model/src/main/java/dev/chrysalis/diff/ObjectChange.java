package dev.chrysalis.diff;

import dev.chrysalis.schema.Extension;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.Sequence;
import dev.chrysalis.schema.View;
import java.util.Optional;

/** A fact about an object that stands by itself. */
public sealed interface ObjectChange extends SchemaChange {

    /** An object that is on both sides is made otherwise. */
    sealed interface ObjectAltered extends ObjectChange {

        SchemaObject before();

        SchemaObject after();

        @Override
        default ObjectId subject() {
            return after().id();
        }

        @Override
        default Difference difference() {
            return Difference.CHANGED;
        }
    }

    /** An object is in DEV only: a table, view, sequence, type, routine, schema, extension… */
    record ObjectAdded(SchemaObject object) implements ObjectChange {
        @Override
        public ObjectId subject() {
            return object.id();
        }

        @Override
        public Difference difference() {
            return Difference.ADDED;
        }
    }

    /** An object is in PROD only. */
    record ObjectDropped(SchemaObject object) implements ObjectChange {
        @Override
        public ObjectId subject() {
            return object.id();
        }

        @Override
        public Difference difference() {
            return Difference.DROPPED;
        }
    }

    /** Query, columns or options of a view differ. */
    record ViewChanged(View before, View after) implements ObjectAltered {
    }

    record SequenceChanged(Sequence before, Sequence after) implements ObjectAltered {
    }

    /** The same sequence under another name or in another schema, with its position; decided, never guessed. */
    record SequenceRenamed(Sequence before, Sequence after) implements ObjectChange {
        @Override
        public ObjectId subject() {
            return after.id();
        }

        @Override
        public Difference difference() {
            return Difference.REPLACED;
        }
    }

    record ExtensionChanged(Extension before, Extension after) implements ObjectAltered {
    }

    /** An object that is known by its definition alone (a routine, a range type, an operator…) is defined otherwise. */
    record DefinitionChanged(SchemaObject before, SchemaObject after) implements ObjectAltered {
    }

    /** The comment on an object or a part of one that is on both sides differs. */
    record CommentChanged(ObjectId subject, Optional<String> before, Optional<String> after) implements ObjectChange {
        @Override
        public Difference difference() {
            return Difference.CHANGED;
        }
    }
}
