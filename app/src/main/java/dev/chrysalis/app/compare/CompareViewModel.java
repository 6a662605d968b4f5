package dev.chrysalis.app.compare;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.app.ui.task.Background;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Faults;
import dev.chrysalis.app.ui.workspace.Navigation;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.project.Project;
import dev.chrysalis.runbook.ComparisonReport;
import dev.chrysalis.schema.ObjectId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Compare without its looks: compares, shows one definition, and knows what there is to do next. */
public final class CompareViewModel {

    private final Chrysalis engine;
    private final Workspace workspace;
    private final Navigation navigation;
    private final Background background;
    private final Faults faults;
    private final Messages messages;
    private final Clock clock;
    private final Changes changes;
    private final ReleasePlanning planning;
    private final ReadOnlyObjectWrapper<List<DiffRow>> definition = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<NextStep> next = new ReadOnlyObjectWrapper<>(NextStep.COMPARE);
    private final ReadOnlyObjectWrapper<Optional<PlanOutcome.Planned>> lastPlanned = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Instant>> comparedAt = new ReadOnlyObjectWrapper<>(Optional.empty());

    public CompareViewModel(Chrysalis engine, Workspace workspace, Navigation navigation, Background background, Faults faults,
                            Messages messages, Clock clock) {
        this.engine = engine;
        this.workspace = workspace;
        this.navigation = navigation;
        this.background = background;
        this.faults = faults;
        this.messages = messages;
        this.clock = clock;
        changes = new Changes(workspace);
        planning = new ReleasePlanning(engine, workspace, background, faults, messages, changes);
        planning.questions().addListener((InvalidationListener) questions -> decideNext());
        workspace.comparisonProperty().addListener((property, before, after) -> take(after));
        workspace.projectProperty().addListener((property, before, after) -> {
            changes.followReleases();
            decideNext();
        });
        workspace.selection().objectProperty().addListener((property, before, after) -> define());
    }

    Changes changes() {
        return changes;
    }

    ReleasePlanning planning() {
        return planning;
    }

    ReadOnlyObjectProperty<List<DiffRow>> definitionProperty() {
        return definition.getReadOnlyProperty();
    }

    /** What was planned and written last, in this window. */
    ReadOnlyObjectProperty<Optional<PlanOutcome.Planned>> lastPlannedProperty() {
        return lastPlanned.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<NextStep> nextProperty() {
        return next.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Instant>> comparedAtProperty() {
        return comparedAt.getReadOnlyProperty();
    }

    /** Reads both databases beside the window and compares them, unless both are one; decisions taken before are kept. */
    void compare() {
        DatabasePair.of(workspace).ifPresent(pair -> background.start(
                messages.get("compare.job", pair.dev().name(), pair.prod().name()), report -> {
                    refuseSame(pair);
                    return engine.compare(pair.project(), pair.devDatabase(), pair.prodDatabase(), report::say);
                }, found -> {
                    comparedAt.set(Optional.of(clock.instant()));
                    workspace.comparisonProperty().set(Optional.of(found));
                }, faults::show));
    }

    private void refuseSame(DatabasePair pair) {
        if (pair.dev().isSameDatabaseAs(pair.prod())) {
            throw new ChrysalisException(FaultCode.BAD_REQUEST, messages.get("compare.same", pair.prodDatabase().place()),
                    messages.get("compare.same.state"), messages.get("compare.same.remedy", pair.dev().name(), pair.prod().name()));
        }
    }

    void leaveOut(ObjectId id) {
        changes.leaveOut(id);
        planning.ask();
        decideNext();
    }

    void select(ObjectId id) {
        workspace.selection().selectObject(id);
    }

    /** Plans all that is in no release as one and shows it on the timeline. */
    void planAs(String name) {
        planning.planAs(name, this::showOnTimeline);
    }

    void assign(ObjectId id, Release release) {
        planning.assign(id, release, this::showOnTimeline);
    }

    /** Writes what differs as a page for people who do not read SQL. */
    void export(BiConsumer<String, byte[]> save) {
        DatabasePair.of(workspace).ifPresent(pair -> workspace.comparisonProperty().get().ifPresent(comparison ->
                save.accept(pair.project().name() + "-comparison.html", new ComparisonReport(comparison, pair.devDatabase().place(),
                        pair.prodDatabase().place(), messages.paper()).html().getBytes(StandardCharsets.UTF_8))));
    }

    /** A name that is not taken: next month's. */
    String suggestedName() {
        YearMonth month = YearMonth.from(clock.instant().atZone(workspace.projectProperty().get().map(Project::zone)
                .orElse(ZoneOffset.UTC))).plusMonths(1);
        return String.format(Locale.ROOT, "%d.%02d-", month.getYear(), month.getMonthValue());
    }

    private void showOnTimeline(PlanOutcome.Planned planned) {
        workspace.reload();
        workspace.selection().selectRelease(planned.release().name());
        navigation.go(ScreenName.TIMELINE);
        lastPlanned.set(Optional.of(planned));
    }

    private void take(Optional<Comparison> comparison) {
        changes.take(comparison);
        if (comparison.isEmpty()) {
            planning.forget();
            comparedAt.set(Optional.empty());
        }
        if (workspace.selection().objectProperty().get().filter(changes::isLeaf).isEmpty()) {
            changes.whole().leaves().stream().findFirst().map(ChangeRow::id).ifPresent(this::select);
        }
        define();
        planning.ask();
        decideNext();
    }

    private void decideNext() {
        int unplanned = changes.unplanned().size();
        workspace.unplannedProperty().set(unplanned);
        Optional<Comparison> comparison = workspace.comparisonProperty().get();
        if (comparison.isEmpty()) {
            next.set(NextStep.COMPARE);
        } else if (comparison.get().equal()) {
            next.set(NextStep.NOTHING);
        } else if (!planning.questions().isEmpty()) {
            next.set(NextStep.ANSWER);
        } else {
            next.set(unplanned == 0 ? NextStep.ALL_PLANNED : NextStep.PLAN);
        }
    }

    private void define() {
        definition.set(workspace.selection().objectProperty().get().flatMap(id -> workspace.comparisonProperty().get()
                .flatMap(comparison -> DatabasePair.of(workspace).map(pair -> pair.definition(comparison, id)))).orElse(List.of()));
    }
}
