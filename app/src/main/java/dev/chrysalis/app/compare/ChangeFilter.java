package dev.chrysalis.app.compare;

import dev.chrysalis.diff.Difference;
import dev.chrysalis.plan.Severity;
import dev.chrysalis.schema.ObjectId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which changes are wanted.
 *
 * @param text      a part of the name or of the kind; empty for all
 * @param only      the kind of difference; empty for all
 * @param dangerous whether only those are wanted whose steps may hurt
 * @param hazards   how much the steps of each object may hurt, so far as they are planned
 */
record ChangeFilter(String text, Optional<Difference> only, boolean dangerous, Map<ObjectId, Severity> hazards) {

    static final ChangeFilter NONE = new ChangeFilter("", Optional.empty(), false, Map.of());

    ChangeFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
        hazards = Map.copyOf(hazards);
    }

    boolean wants(ChangeRow row) {
        return (only.isEmpty() || only.get() == row.difference())
                && (!dangerous || hazards.containsKey(row.id()))
                && (text.isEmpty() || (row.id() + " " + row.id().kind()).toLowerCase(Locale.ROOT).contains(text));
    }
}
