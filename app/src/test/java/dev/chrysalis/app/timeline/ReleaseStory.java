package dev.chrysalis.app.timeline;

import dev.chrysalis.plan.ApplicationVersions;
import dev.chrysalis.plan.Blocking;
import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.LockFact;
import dev.chrysalis.plan.Phase;
import dev.chrysalis.plan.PhaseName;
import dev.chrysalis.plan.PhaseSchedule;
import dev.chrysalis.plan.Probes;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Severity;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.StepId;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.plan.Wave;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells a release step by step. */
public final class ReleaseStory {

    private final String name;
    private final String title;
    private final Map<PhaseName, PhaseSchedule> schedule = new EnumMap<>(PhaseName.class);
    private final Map<PhaseName, List<Step>> steps = new EnumMap<>(PhaseName.class);
    private List<String> requires = List.of();
    private Optional<ApplicationVersions> versions = Optional.empty();
    private PhaseName phase = PhaseName.EXPAND;

    public ReleaseStory(String name, String title) {
        this.name = name;
        this.title = title;
        Arrays.stream(PhaseName.values()).forEach(each -> steps.put(each, new ArrayList<>()));
    }

    public ReleaseStory after(String... releases) {
        requires = List.of(releases);
        return this;
    }

    public ReleaseStory moves(String application, String before, String after) {
        versions = Optional.of(new ApplicationVersions(application, before, after));
        return this;
    }

    public ReleaseStory in(PhaseName next) {
        phase = next;
        return this;
    }

    public ReleaseStory in(PhaseName next, LocalDateTime start, LocalDateTime end) {
        schedule.put(next, new PhaseSchedule(start, end));
        return in(next);
    }

    public ReleaseStory sql(String file, String stepTitle, String sql, Blocking blocking, String table, Duration estimate) {
        return add(file + ".sql", stepTitle, new StepAction.Sql(sql, true), new Undo.Sql("-- the way back", true), Optional.of(blocking), table,
                estimate, List.of(), List.of());
    }

    public ReleaseStory hazardous(String file, String stepTitle, Blocking blocking, String table, Duration estimate, String hazard) {
        return add(file + ".sql", stepTitle, new StepAction.Sql("SELECT 1;", true), new Undo.Sql("-- the way back", true),
                Optional.of(blocking), table, estimate, List.of(), List.of(new Hazard("caution", Severity.CAUTION, hazard)));
    }

    public ReleaseStory drop(String file, String stepTitle, String sql, String table, Duration estimate, String reason) {
        return add(file + ".sql", stepTitle, new StepAction.Sql(sql, true), new Undo.Impossible(reason), Optional.of(Blocking.EVERYBODY), table,
                estimate, List.of(), List.of(new Hazard("data-loss", Severity.CAUTION, reason)));
    }

    public ReleaseStory fill(String file, String stepTitle, String table, Duration estimate) {
        return add(file + ".backfill.yaml", stepTitle,
                new StepAction.Backfill(table, List.of("id"), "last_message_timestamp = now()", Optional.empty(), 1_000, Optional.empty()),
                new Undo.Nothing(), Optional.of(Blocking.NOBODY), table, estimate, List.of(), List.of());
    }

    public ReleaseStory script(String file, String stepTitle, Duration estimate, String... waves) {
        return add(file + ".sh", stepTitle, new StepAction.Script(phase.folder() + "/" + file + ".sh", true, true, Duration.ofMinutes(30)),
                new Undo.Script(), Optional.empty(), "", estimate, Arrays.stream(waves).map(Wave::new).toList(), List.of());
    }

    public ReleaseStory cautiousScript(String file, String stepTitle, Duration estimate, String hazard, String... waves) {
        return add(file + ".sh", stepTitle, new StepAction.Script(phase.folder() + "/" + file + ".sh", true, true, Duration.ofMinutes(30)),
                new Undo.Script(), Optional.empty(), "", estimate, Arrays.stream(waves).map(Wave::new).toList(),
                List.of(new Hazard("undone-before", Severity.CAUTION, hazard)));
    }

    public ReleaseStory check(String file, String stepTitle, Duration estimate) {
        return add(file + ".check.sql", stepTitle, new StepAction.Check("SELECT true", Duration.ofMinutes(10), Duration.ofSeconds(10)),
                new Undo.Nothing(), Optional.empty(), "", estimate, List.of(), List.of());
    }

    public ReleaseStory person(String file, String stepTitle) {
        return add(file + ".md", stepTitle, new StepAction.Manual(stepTitle, Optional.empty()), new Undo.Nothing(), Optional.empty(), "",
                Duration.ofSeconds(48), List.of(), List.of());
    }

    public ReleaseStory soak(String file, Duration length) {
        return add(file + ".md", "Soak, all gates hold", new StepAction.Manual("Nothing is done.", Optional.of(length)), new Undo.Nothing(),
                Optional.empty(), "", length, List.of(), List.of());
    }

    public Release release() {
        List<Phase> phases = Arrays.stream(PhaseName.values()).map(each -> new Phase(each, steps.get(each))).toList();
        return new Release(name, title, "Moves the application. Both versions read and write this schema; triggers keep the columns equal.",
                requires, versions, schedule, List.of(), Probes.NONE, Optional.empty(), phases);
    }

    private ReleaseStory add(String file, String stepTitle, StepAction action, Undo undo, Optional<Blocking> blocking, String table,
                             Duration estimate, List<Wave> waves, List<Hazard> hazards) {
        Optional<LockFact> lock = blocking.map(who -> new LockFact(who, switch (who) {
            case NOBODY -> "ROW EXCLUSIVE";
            case WRITERS -> "SHARE ROW EXCLUSIVE";
            case EVERYBODY -> "ACCESS EXCLUSIVE";
        }, table));
        steps.get(phase).add(new Step(new StepId(name, phase, file), stepTitle, action, undo, Optional.empty(), hazards, lock,
                Optional.of(estimate), Optional.empty(), waves, ""));
        return this;
    }
}
