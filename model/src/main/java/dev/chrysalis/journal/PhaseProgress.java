package dev.chrysalis.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * What the journal knows of one phase that was begun.
 *
 * @param finished when all its steps were done; empty while some are not
 */
public record PhaseProgress(Instant started, Optional<Instant> finished) {
}
