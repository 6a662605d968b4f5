package dev.chrysalis.runbook;

import dev.chrysalis.diff.ColumnChange;
import dev.chrysalis.diff.ConstraintChange;
import dev.chrysalis.diff.IndexChange;
import dev.chrysalis.diff.ObjectChange;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.diff.TableChange;
import dev.chrysalis.schema.Column;
import java.util.List;
import java.util.Optional;

/** Says of an object, without SQL, what becomes of it. */
final class DifferenceText {

    private final Wording wording;

    DifferenceText(Wording wording) {
        this.wording = wording;
    }

    /** {@code must always be filled from now on}. */
    String of(SchemaChange change) {
        return switch (change.difference()) {
            case ADDED -> wording.text("difference.added");
            case DROPPED -> wording.text("difference.dropped");
            case REPLACED -> replaced(change);
            case CHANGED -> changed(change);
        };
    }

    private String changed(SchemaChange change) {
        if (change instanceof ColumnChange.ColumnTypeChanged type) {
            return wording.text("difference.type", type.after().type(), type.before().type());
        }
        if (change instanceof ColumnChange.ColumnNullabilityChanged nullability) {
            return wording.text(nullability.after().nullable() ? "difference.optional" : "difference.required");
        }
        return wording.text("difference." + change.getClass().getSimpleName());
    }

    private String replaced(SchemaChange change) {
        return change instanceof ColumnChange.ColumnsReplaced columns
                ? wording.text("difference.replaced", wording.list(columns.before().stream().map(Column::name).toList()))
                : formerName(change).map(name -> wording.text("difference.renamed", name))
                        .orElseGet(() -> wording.text("difference.added"));
    }

    private static Optional<String> formerName(SchemaChange change) {
        return List.<Optional<String>>of(
                        of(change, TableChange.TableRenamed.class).map(table -> table.before().name().toString()),
                        of(change, ObjectChange.SequenceRenamed.class).map(sequence -> sequence.before().name().toString()),
                        of(change, ColumnChange.ColumnRenamed.class).map(column -> column.before().name()),
                        of(change, ConstraintChange.ConstraintRenamed.class).map(constraint -> constraint.before().name()),
                        of(change, IndexChange.IndexRenamed.class).map(index -> index.before().name()))
                .stream().flatMap(Optional::stream).findFirst();
    }

    private static <C extends SchemaChange> Optional<C> of(SchemaChange change, Class<C> type) {
        return Optional.of(change).filter(type::isInstance).map(type::cast);
    }
}
