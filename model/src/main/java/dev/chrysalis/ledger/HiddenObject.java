package dev.chrysalis.ledger;

import dev.chrysalis.dialect.server.Blocker;
import dev.chrysalis.dialect.server.HiddenName;
import dev.chrysalis.plan.StepId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that a release hid and did not drop yet.
 *
 * @param name     what the server knows of it
 * @param hiddenBy the step that hid it; empty where the project does not have it
 * @param since    when it was hidden
 * @param askedBy  sessions whose running or last statement still names it, as far as the server shows them just now; what failed in a
 *                 session that asked something else since, or ended, only the server's own log knows
 */
public record HiddenObject(HiddenName name, Optional<StepId> hiddenBy, Optional<Instant> since, List<Blocker> askedBy) {

    public HiddenObject {
        askedBy = List.copyOf(askedBy);
    }
}
