package dev.chrysalis.run.party;

import dev.chrysalis.dialect.server.Blocker;
import dev.chrysalis.dialect.server.StatementProgress;
import dev.chrysalis.run.wording.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a statement that takes its time does just now, by the server's word.
 *
 * @param running  since it was sent
 * @param blockers whom it waits for; empty where it goes on
 * @param progress empty where the server has no view of such a statement
 * @param left     of the stage that it is in; empty while that cannot be told
 */
public record StatementLook(Duration running, List<Blocker> blockers, Optional<StatementProgress> progress, Optional<Duration> left) {

    public StatementLook {
        blockers = List.copyOf(blockers);
    }

    /** Whom it waits for, in words: the first of them; empty where there is none. */
    public Optional<String> inTheWay() {
        return blockers.stream().findFirst().map(Words::of);
    }
}
