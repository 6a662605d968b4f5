package dev.chrysalis.run.party;

import dev.chrysalis.dialect.server.Blocker;
import dev.chrysalis.run.wording.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A lock did not come; nothing is held until the next try.
 *
 * @param tries    how many there were
 * @param pause    after which the next one begins
 * @param blockers whom the last try waited for; empty where the server did not tell
 * @param putOff   whether steps that have nothing to do with this one may go first
 */
public record LockWait(int tries, Duration pause, List<Blocker> blockers, boolean putOff) {

    public LockWait {
        blockers = List.copyOf(blockers);
    }

    /** Whom the last try waited for, in words: the first of them; empty where there is none. */
    public Optional<String> inTheWay() {
        return blockers.stream().findFirst().map(Words::of);
    }
}
