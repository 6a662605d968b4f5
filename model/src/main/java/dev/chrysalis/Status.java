package dev.chrysalis;

import dev.chrysalis.journal.ChainState;
import dev.chrysalis.journal.RunState;
import java.util.List;
import java.util.Optional;

/**
 * Where a database stands.
 *
 * @param nextAction the one thing to do now, as a sentence
 * @param warnings   applied steps that were edited, releases that lost a file…; whole sentences
 * @param unfinished what an earlier run began and did not end; whole sentences; empty while somebody runs
 * @param runner     who runs a release on it just now, as a sentence
 */
public record Status(RunState state, ChainState chain, String nextAction, List<String> warnings, List<String> unfinished,
                     Optional<String> runner) {

    public Status {
        warnings = List.copyOf(warnings);
        unfinished = List.copyOf(unfinished);
    }
}
