package dev.chrysalis.journal;

import java.time.Instant;
import java.util.List;

/** An event about a release as a whole. */
public sealed interface ReleaseEvent extends JournalEvent {

    /**
     * The release became the current one of this database; every earlier one is sealed from here on.
     *
     * @param title what the release calls itself, so that the journal can be read without the folder
     */
    record ReleaseStarted(String release, String title) implements ReleaseEvent {

        @Override
        public RunState applyTo(RunState before, Instant at) {
            return before.started(release, at);
        }
    }

    /**
     * The operator went on although files or objects that the release stands on were changed by others.
     *
     * @param findings whole sentences, as the operator read them
     */
    record FindingsAccepted(String release, List<String> findings) implements ReleaseEvent {
        public FindingsAccepted {
            findings = List.copyOf(findings);
        }
    }

    /** All phases are done. */
    record ReleaseClosed(String release) implements ReleaseEvent {

        @Override
        public RunState applyTo(RunState before, Instant at) {
            return before.with(release, known -> known.in(ReleaseState.CLOSED));
        }
    }
}
