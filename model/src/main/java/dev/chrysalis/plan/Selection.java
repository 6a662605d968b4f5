package dev.chrysalis.plan;

import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.schema.ObjectId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which of the changes go into a release. */
public record Selection(Optional<Set<ObjectId>> subjects) {

    /** A change is in where its object was chosen, or the table that holds it. */
    public List<SchemaChange> of(List<SchemaChange> changes) {
        return subjects.map(chosen -> changes.stream().filter(change -> isChosen(change, chosen)).toList()).orElse(changes);
    }

    private static boolean isChosen(SchemaChange change, Set<ObjectId> chosen) {
        ObjectId subject = change.subject();
        return chosen.contains(subject) || subject.holder().filter(holder -> chosen.contains(ObjectId.table(holder))).isPresent();
    }
}
