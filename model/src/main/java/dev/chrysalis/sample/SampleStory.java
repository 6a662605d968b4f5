package dev.chrysalis.sample;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.journal.JournalEntry;
import dev.chrysalis.journal.StepEvent;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.PhaseSchedule;
import dev.chrysalis.plan.Release;
import dev.chrysalis.project.Project;
import dev.chrysalis.project.environment.Environment;
import dev.chrysalis.run.party.RunControl;
import dev.chrysalis.run.party.RunObserver;
import dev.chrysalis.run.party.UnattendedOperator;
import dev.chrysalis.run.request.RunOutcome;
import dev.chrysalis.run.request.RunRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;

/** Performs what the schedule of a sample puts into the past, each phase at its own time. */
final class SampleStory {

    private final Path folder;
    private final Clock clock;

    SampleStory(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    void play(Consumer<String> progress) {
        Project project = new Chrysalis(clock).open(folder);
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), project.zone());
        Environment production = project.production().orElseThrow();
        for (Release release : project.releases()) {
            for (PhaseName phase : PhaseName.values()) {
                PhaseSchedule schedule = release.schedule().get(phase);
                if (schedule != null && schedule.start().isBefore(now)) {
                    progress.accept("Performing " + phase.folder() + " of " + release.name() + ", as of " + schedule.start()
                            .toLocalDate() + ".");
                    new Chapter(project, production, release, phase, schedule).play(now);
                }
            }
        }
    }

    /** One phase of one release. */
    private final class Chapter implements RunObserver {

        private final Project project;
        private final Environment environment;
        private final Release release;
        private final PhaseName phase;
        private final PhaseSchedule schedule;
        private final RunControl control = new RunControl();
        private boolean onlyFirstWave;

        Chapter(Project project, Environment environment, Release release, PhaseName phase, PhaseSchedule schedule) {
            this.project = project;
            this.environment = environment;
            this.release = release;
            this.phase = phase;
            this.schedule = schedule;
        }

        void play(LocalDateTime now) {
            onlyFirstWave = schedule.end().isAfter(now);
            RunOutcome outcome = performAt(schedule.start());
            if (outcome instanceof RunOutcome.Stopped && !onlyFirstWave) {
                // a soak is over when the schedule says that the phase ends
                outcome = performAt(schedule.end());
            }
            if (outcome instanceof RunOutcome.Failed failed) {
                throw failed.failure();
            }
            boolean asTold = onlyFirstWave ? outcome instanceof RunOutcome.Stopped : outcome instanceof RunOutcome.Finished;
            if (!asTold) {
                throw new ChrysalisException(FaultCode.UNEXPECTED, "The sample's release " + release.name()
                        + " did not go as its story tells: "
                        + outcome + ".", "Only the sample's own databases were touched.", "Reset the sample.");
            }
        }

        private RunOutcome performAt(LocalDateTime moment) {
            Duration back = Duration.between(clock.instant(), moment.atZone(project.zone()).toInstant());
            Chrysalis then = new Chrysalis(Clock.offset(clock, back));
            Database database = then.connect(environment);
            return then.run(database, new RunRequest(release, phase, true, project.folder().resolve("releases").resolve(release.name()),
                    project.limits(), environment.production(), false, Optional.empty()),
                    new UnattendedOperator(phase == PhaseName.ROLLOUT ? "deploy" : "dba"), this, control);
        }

        @Override
        public void recorded(JournalEntry entry) {
            if (onlyFirstWave && entry.event() instanceof StepEvent.WaveFinished) {
                control.stopAfterStep();
            }
        }
    }
}
