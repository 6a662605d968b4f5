package dev.chrysalis.app.compare;

import dev.chrysalis.diff.Difference;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which changes are wanted.
 *
 * @param text   a part of the name or of the kind; empty for all
 * @param only   the kind of difference; empty for all
 * @param kind   of the objects; empty for all
 * @param within only those are wanted that are in each of these: what may hurt, what is drift
 */
record ChangeFilter(String text, Optional<Difference> only, Optional<ObjectKind> kind, List<Set<ObjectId>> within) {

    static final ChangeFilter NONE = new ChangeFilter("", Optional.empty(), Optional.empty(), List.of());

    ChangeFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
        within = List.copyOf(within);
    }

    boolean wants(ChangeRow row) {
        return (only.isEmpty() || only.get() == row.difference())
                && (kind.isEmpty() || kind.get() == row.id().kind())
                && within.stream().allMatch(wanted -> wanted.contains(row.id()))
                && (text.isEmpty() || (row.id() + " " + row.id().kind()).toLowerCase(Locale.ROOT).contains(text));
    }
}
