package dev.chrysalis.plan;

import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.schema.ObjectId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the changes go into a release.
 *
 * @param subjects what was chosen; empty for all
 * @param drift    what was changed on PROD itself; it goes in only where it was chosen by its own name
 */
public record Selection(Optional<Set<ObjectId>> subjects, Set<ObjectId> drift) {

    /** A change is in where its object was chosen, or the table that holds it. */
    public List<SchemaChange> of(List<SchemaChange> changes) {
        return changes.stream().filter(change -> isChosen(change.subject())).toList();
    }

    private boolean isChosen(ObjectId subject) {
        if (subjects.isEmpty() || drift.contains(subject)) {
            return subjects.map(chosen -> chosen.contains(subject)).orElse(!drift.contains(subject));
        }
        Set<ObjectId> chosen = subjects.get();
        return chosen.contains(subject) || subject.holder().filter(holder -> chosen.contains(ObjectId.table(holder))).isPresent();
    }
}
