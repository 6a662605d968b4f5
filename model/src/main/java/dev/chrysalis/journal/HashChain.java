package dev.chrysalis.journal;

import java.util.List;
import java.util.Optional;

/** Tells whether rows follow each other as they were written. What was cut off at the end leaves no trace in the rest. */
final class HashChain {

    private HashChain() {
    }

    static ChainState verify(List<StoredEvent> events) {
        String expectedHash = StoredEvent.NO_HASH;
        long expectedNumber = 1;
        for (StoredEvent event : events) {
            Optional<ChainState> fault = fault(event, expectedNumber, expectedHash);
            if (fault.isPresent()) {
                return fault.get();
            }
            expectedNumber++;
            expectedHash = event.hash();
        }
        return new ChainState.Unbroken(events.size());
    }

    private static Optional<ChainState> fault(StoredEvent event, long expectedNumber, String expectedHash) {
        if (event.number() != expectedNumber) {
            return broken(expectedNumber, "Event " + expectedNumber + " is missing: event " + event.number() + " follows event "
                    + (expectedNumber - 1) + ".");
        }
        if (!event.hash().equals(event.rightHash())) {
            return broken(expectedNumber, "Event " + expectedNumber + " (" + event.kind() + " of " + event.release()
                    + ") was changed after it was written: its content and its hash differ.");
        }
        if (!event.previousHash().equals(expectedHash)) {
            return broken(expectedNumber, "Event " + expectedNumber + " (" + event.kind() + " of " + event.release()
                    + ") does not follow the event before it: one of the two was replaced.");
        }
        return Optional.empty();
    }

    private static Optional<ChainState> broken(long number, String reason) {
        return Optional.of(new ChainState.Broken(number, reason));
    }
}
