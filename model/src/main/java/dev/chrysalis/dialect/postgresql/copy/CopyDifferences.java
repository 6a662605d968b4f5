package dev.chrysalis.dialect.postgresql.copy;

import dev.chrysalis.diff.Comparer;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.Schema;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a copy has otherwise than its source. */
final class CopyDifferences {

    private static final int NAMED = 5;

    private CopyDifferences() {
    }

    /** Whole sentences; empty where the copy is as its source. */
    static List<String> between(Schema source, Schema copy) {
        List<ObjectId> subjects = new Comparer().compare(source, copy).changes().stream().map(change -> change.subject())
                .collect(Collectors.toCollection(TreeSet::new)).stream().toList();
        if (subjects.isEmpty()) {
            return List.of();
        }
        List<String> named = subjects.stream().limit(NAMED).map(ObjectId::toString).toList();
        String more = subjects.size() > NAMED ? " and " + (subjects.size() - NAMED) + " more" : "";
        return List.of("The copy is not wholly like its source: " + String.join(", ", named) + more + " differ.");
    }
}
