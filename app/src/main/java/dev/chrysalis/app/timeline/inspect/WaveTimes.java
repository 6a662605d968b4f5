package dev.chrysalis.app.timeline.inspect;

import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.plan.StepId;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** When each wave of a step was over and how long it took, by the journal. */
final class WaveTimes {

    private final List<JournalEntry> journal;
    private final ZoneId zone;

    /** @param zone of the project */
    WaveTimes(List<JournalEntry> journal, ZoneId zone) {
        this.journal = journal;
        this.zone = zone;
    }

    /** @param at in the project's zone */
    record Over(LocalDateTime at, Duration took) {
    }

    /** The last time that it was; empty where the journal does not tell. */
    Optional<Over> of(StepId step, String wave) {
        return journal.stream().filter(entry -> entry.event() instanceof StepEvent.WaveFinished finished
                        && finished.step().equals(step) && finished.wave().equals(wave))
                .reduce((first, second) -> second)
                .map(entry -> new Over(LocalDateTime.ofInstant(entry.at(), zone), ((StepEvent.WaveFinished) entry.event()).took()));
    }
}
