package dev.chrysalis.plan.draft;

import dev.chrysalis.diff.ColumnChange;
import dev.chrysalis.diff.ConstraintChange;
import dev.chrysalis.diff.Difference;
import dev.chrysalis.diff.ObjectChange;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.diff.TypeChange;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which changes that were not chosen the drafts cannot do without. */
public final class NeededChanges {

    /** What another object may be defined by, so that it must come first. */
    private static final Set<Class<?>> SHAPING = Set.of(ObjectChange.ViewChanged.class, ObjectChange.DefinitionChanged.class,
            TypeChange.EnumValuesChanged.class, TypeChange.CompositeTypeChanged.class, TypeChange.DomainChanged.class,
            ColumnChange.ColumnTypeChanged.class);

    private final Set<ObjectId> present = new HashSet<>();
    private final Set<ObjectId> away = new HashSet<>();

    /** @param drafts complete with what they need */
    public NeededChanges(Collection<Draft> drafts) {
        Set<ObjectState> given = drafts.stream().flatMap(draft -> draft.gives().stream()).collect(Collectors.toSet());
        drafts.stream().flatMap(draft -> draft.needs().stream()).filter(need -> !given.contains(need))
                .forEach(need -> (need.presence() == ObjectState.Presence.PRESENT ? present : away).add(need.object()));
    }

    /** Their subjects. */
    public Set<ObjectId> among(List<SchemaChange> leftOut) {
        return leftOut.stream().filter(this::isNeeded).map(SchemaChange::subject).collect(Collectors.toSet());
    }

    private boolean isNeeded(SchemaChange change) {
        boolean makes = change.difference() == Difference.ADDED || change.difference() == Difference.REPLACED
                || SHAPING.contains(change.getClass());
        return makes && present.contains(change.subject()) || isDemanded(change)
                || away.contains(change.subject()) && !(change instanceof ObjectChange.CommentChanged);
    }

    /** Whether a column must be as required, or a check as strict, as a parent that its table joins. */
    private boolean isDemanded(SchemaChange change) {
        if (change instanceof ConstraintChange.ConstraintChanged changed) {
            return changed.after().kind() == ConstraintKind.CHECK && present.contains(change.subject());
        }
        return change instanceof ColumnChange.ColumnNullabilityChanged changed && present.contains(changed.after().nullable()
                ? ObjectState.optional(changed.table(), changed.after().name()).object()
                : ObjectState.required(changed.table(), changed.after().name()).object());
    }
}
