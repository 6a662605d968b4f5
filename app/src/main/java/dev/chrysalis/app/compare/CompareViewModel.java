package dev.chrysalis.app.compare;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.app.ui.task.Background;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Faults;
import dev.chrysalis.app.ui.workspace.Navigation;
import dev.chrysalis.app.ui.workspace.ScreenName;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.diff.Difference;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.journal.ReleaseState;
import dev.chrysalis.plan.Answer;
import dev.chrysalis.plan.Decision;
import dev.chrysalis.plan.PlanOutcome;
import dev.chrysalis.plan.PlanRequest;
import dev.chrysalis.plan.Refusal;
import dev.chrysalis.plan.Release;
import dev.chrysalis.project.Environment;
import dev.chrysalis.project.Project;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;

/** Compare without its looks. */
public final class CompareViewModel {

    private static final ChangeTree NOTHING = new ChangeTree(List.of());
    private static final String PROBE = "compare";

    private final Chrysalis engine;
    private final Workspace workspace;
    private final Navigation navigation;
    private final Background background;
    private final Faults faults;
    private final Messages messages;
    private final Clock clock;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Difference>> only = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<ChangeTree> tree = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyObjectWrapper<List<DiffRow>> definition = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<NextStep> next = new ReadOnlyObjectWrapper<>(NextStep.COMPARE);
    private final ReadOnlyObjectWrapper<Optional<Instant>> comparedAt = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Question> questions = FXCollections.observableArrayList();
    private final ObservableList<Answered> answers = FXCollections.observableArrayList();
    private final ObservableSet<ObjectId> leftOut = FXCollections.observableSet(new LinkedHashSet<>());
    private ChangeTree whole = NOTHING;
    private Membership membership = new Membership(List.of());

    public CompareViewModel(Chrysalis engine, Workspace workspace, Navigation navigation, Background background, Faults faults,
                            Messages messages, Clock clock) {
        this.engine = engine;
        this.workspace = workspace;
        this.navigation = navigation;
        this.background = background;
        this.faults = faults;
        this.messages = messages;
        this.clock = clock;
        filter.addListener((property, before, after) -> refilter());
        only.addListener((property, before, after) -> refilter());
        workspace.comparisonProperty().addListener((property, before, after) -> take(after));
        workspace.projectProperty().addListener((property, before, after) -> refreshMembership());
        workspace.selection().objectProperty().addListener((property, before, after) -> define());
    }

    StringProperty filterProperty() {
        return filter;
    }

    /** Shows only this kind of difference; empty for all. */
    ObjectProperty<Optional<Difference>> onlyProperty() {
        return only;
    }

    ReadOnlyObjectProperty<ChangeTree> treeProperty() {
        return tree.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<DiffRow>> definitionProperty() {
        return definition.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<NextStep> nextProperty() {
        return next.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Instant>> comparedAtProperty() {
        return comparedAt.getReadOnlyProperty();
    }

    /** Those that are open, heaviest first. */
    ObservableList<Question> questions() {
        return questions;
    }

    ObservableList<Answered> answers() {
        return answers;
    }

    ObservableSet<ObjectId> leftOut() {
        return leftOut;
    }

    /** Whether somebody changed it on PROD itself since the last release; it is left out until it is taken in. */
    boolean isDrift(ObjectId id) {
        return workspace.comparisonProperty().get().filter(comparison -> comparison.drift().contains(id)).isPresent();
    }

    ChangeTree whole() {
        return whole;
    }

    Optional<String> releaseOf(ObjectId id) {
        return membership.releaseOf(id);
    }

    /** What differs, is in no release and was not left out. */
    Set<ObjectId> unplanned() {
        return whole.leaves().stream().map(ChangeRow::id).filter(id -> releaseOf(id).isEmpty() && !leftOut.contains(id))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The objects that are equal on both sides. */
    long equalObjects() {
        return workspace.comparisonProperty().get().map(comparison -> comparison.prod().objects().keySet().stream()
                .filter(id -> whole.groups().stream().flatMap(group -> group.rows().stream()).noneMatch(row -> row.id().equals(id)))
                .count()).orElse(0L);
    }

    /** Releases that may still take in changes: those that never began. */
    List<Release> openReleases() {
        return workspace.projectProperty().get().map(project -> project.releases().stream()
                .filter(release -> workspace.runState().release(release.name()).state() == ReleaseState.PLANNED).toList()).orElse(List.of());
    }

    /** Reads both databases beside the window and compares them, unless both are one; decisions taken before are kept. */
    void compare() {
        withDatabases((project, dev, prod) -> background.start(
                messages.get("compare.job", dev.name(), prod.name()), report -> {
                    refuseSame(dev, prod);
                    return engine.compare(project, workspace.databases().of(dev), workspace.databases().of(prod), report::say);
                }, found -> {
                    leftOut.addAll(found.drift());
                    comparedAt.set(Optional.of(clock.instant()));
                    workspace.comparisonProperty().set(Optional.of(found));
                }, faults::show));
    }

    private void refuseSame(Environment dev, Environment prod) {
        if (dev.isSameDatabaseAs(prod)) {
            throw new ChrysalisException(FaultCode.BAD_REQUEST, messages.get("compare.same", workspace.databases().of(prod).place()),
                    messages.get("compare.same.state"), messages.get("compare.same.remedy", dev.name(), prod.name()));
        }
    }

    /** Takes the chosen option of every question that is open. */
    void takeAnswers() {
        answers.addAll(questions.stream().map(Question::answered).toList());
        ask();
    }

    /** Opens a question again. */
    void reopen(Answered answered) {
        answers.remove(answered);
        ask();
    }

    void leaveOut(ObjectId id) {
        if (!leftOut.remove(id)) {
            leftOut.add(id);
        }
        ask();
    }

    void select(ObjectId id) {
        workspace.selection().selectObject(id);
    }

    /**
     * Plans all that is in no release as one, writes it into the project's folder and shows it on the timeline.
     *
     * @param name the release's; its folder is called like it
     */
    void planAs(String name) {
        write(name, Optional.empty(), unplanned());
    }

    /** Plans a release again so that it takes in one more object; what people wrote beside the planned steps stays. */
    void assign(ObjectId id, Release release) {
        Set<ObjectId> subjects = whole.leaves().stream().map(ChangeRow::id)
                .filter(other -> releaseOf(other).filter(release.name()::equals).isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        subjects.add(id);
        write(release.name(), Optional.of(release), subjects);
    }

    /** A name that is not taken: next month's. */
    String suggestedName() {
        java.time.YearMonth month = java.time.YearMonth.from(clock.instant().atZone(workspace.projectProperty().get()
                .map(Project::zone).orElse(java.time.ZoneOffset.UTC))).plusMonths(1);
        return String.format(java.util.Locale.ROOT, "%d.%02d-", month.getYear(), month.getMonthValue());
    }

    private void write(String name, Optional<Release> before, Set<ObjectId> subjects) {
        withDatabases((project, dev, prod) -> workspace.comparisonProperty().get().ifPresent(comparison -> {
            List<Answer> known = new ArrayList<>(before.map(Release::answers).orElse(List.of()));
            known.addAll(given());
            PlanRequest request = new PlanRequest(name, comparison, Optional.of(subjects), known, false, project.limits());
            background.start(messages.get("compare.job.plan", name), report -> {
                PlanOutcome outcome = engine.plan(request, workspace.databases().of(dev), workspace.databases().of(prod));
                if (outcome instanceof PlanOutcome.Planned planned) {
                    engine.write(project, before.map(old -> old.plannedAnew(planned.release())).orElse(planned.release()));
                }
                return outcome;
            }, outcome -> planned(name, outcome), faults::show);
        }));
    }

    private List<Answer> given() {
        return answers.stream().map(Answered::answer).toList();
    }

    private void planned(String name, PlanOutcome outcome) {
        if (outcome instanceof PlanOutcome.Planned) {
            workspace.reload();
            workspace.selection().selectRelease(name);
            navigation.go(ScreenName.TIMELINE);
        } else if (outcome instanceof PlanOutcome.Undecided undecided) {
            show(undecided.open());
        } else if (outcome instanceof PlanOutcome.Refused refused) {
            faults.show(new ChrysalisException(FaultCode.NOT_SUPPORTED, refused.refusals().stream()
                    .map(CompareViewModel::sentence).collect(Collectors.joining(" ")), messages.get("compare.refused.state"),
                    messages.get("compare.refused.remedy")));
        }
    }

    private static String sentence(Refusal refusal) {
        return refusal.subject() + ": " + refusal.reason();
    }

    private void take(Optional<Comparison> comparison) {
        whole = comparison.map(ChangeTree::of).orElse(NOTHING);
        if (comparison.isEmpty()) {
            answers.clear();
            leftOut.clear();
            questions.clear();
            comparedAt.set(Optional.empty());
        }
        refreshMembership();
        boolean known = workspace.selection().objectProperty().get()
                .filter(id -> whole.leaves().stream().anyMatch(row -> row.id().equals(id))).isPresent();
        if (!known) {
            whole.leaves().stream().findFirst().map(ChangeRow::id).ifPresent(this::select);
        }
        define();
        ask();
    }

    private void refreshMembership() {
        membership = new Membership(workspace.projectProperty().get().map(project -> project.releases().stream()
                .filter(release -> workspace.runState().release(release.name()).state() != ReleaseState.CLOSED).toList())
                .orElse(List.of()));
        tree.set(NOTHING);
        refilter();
        decideNext();
    }

    private void refilter() {
        tree.set(whole.filtered(filter.get(), only.get()));
    }

    /** Plans without writing, to learn which questions are open; what they ask of the data takes a moment. */
    private void ask() {
        Set<ObjectId> subjects = unplanned();
        if (workspace.comparisonProperty().get().isEmpty() || subjects.isEmpty()) {
            show(List.of());
            return;
        }
        withDatabases((project, dev, prod) -> {
            PlanRequest request = new PlanRequest(PROBE, workspace.comparisonProperty().get().orElseThrow(), Optional.of(subjects), given(),
                    false, project.limits());
            background.start(messages.get("compare.job.ask"),
                    report -> engine.plan(request, workspace.databases().of(dev), workspace.databases().of(prod)),
                    outcome -> show(outcome instanceof PlanOutcome.Undecided undecided ? undecided.open() : List.of()), faults::show);
        });
    }

    private void show(List<Decision> open) {
        Map<String, Question> known = questions.stream().collect(Collectors.toMap(question -> question.decision().id(),
                question -> question, (first, second) -> first, LinkedHashMap::new));
        questions.setAll(open.stream().map(decision -> known.getOrDefault(decision.id(), new Question(decision))).toList());
        decideNext();
    }

    private void decideNext() {
        workspace.unplannedProperty().set(unplanned().size());
        Optional<Comparison> comparison = workspace.comparisonProperty().get();
        if (comparison.isEmpty()) {
            next.set(NextStep.COMPARE);
        } else if (comparison.get().equal()) {
            next.set(NextStep.NOTHING);
        } else if (!questions.isEmpty()) {
            next.set(NextStep.ANSWER);
        } else {
            next.set(unplanned().isEmpty() ? NextStep.ALL_PLANNED : NextStep.PLAN);
        }
    }

    private void define() {
        Optional<ObjectId> selected = workspace.selection().objectProperty().get();
        Optional<Comparison> comparison = workspace.comparisonProperty().get();
        if (selected.isEmpty() || comparison.isEmpty()) {
            definition.set(List.of());
            return;
        }
        ObjectId whole = standingAlone(comparison.get(), selected.get());
        withDatabases((project, dev, prod) -> definition.set(DefinitionDiff.of(
                describe(workspace.databases().of(dev), comparison.get().dev(), whole),
                describe(workspace.databases().of(prod), comparison.get().prod(), whole))));
    }

    private static List<String> describe(Database database, Schema schema, ObjectId id) {
        return database.dialect().sql().describe(schema, id);
    }

    /** The object in whose definition a part is shown. */
    private static ObjectId standingAlone(Comparison comparison, ObjectId id) {
        if (!id.kind().isPart()) {
            return id;
        }
        ObjectId table = ObjectId.table(id.name());
        boolean inTable = comparison.dev().find(table).isPresent() || comparison.prod().find(table).isPresent();
        return inTable ? table : ObjectId.of(ObjectKind.VIEW, id.name());
    }

    private void withDatabases(Pair action) {
        Optional<Project> project = workspace.projectProperty().get();
        Optional<Environment> dev = workspace.development();
        Optional<Environment> prod = workspace.targetProperty().get();
        if (project.isPresent() && dev.isPresent() && prod.isPresent()) {
            action.accept(project.get(), dev.get(), prod.get());
        }
    }

    /** What is done with both databases of the project. */
    private interface Pair {
        void accept(Project project, Environment dev, Environment prod);
    }
}
