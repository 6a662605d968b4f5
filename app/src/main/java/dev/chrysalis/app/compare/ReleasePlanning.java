package dev.chrysalis.app.compare;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.app.ui.task.Background;
import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.Faults;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.journal.ReleaseState;
import dev.chrysalis.plan.Answer;
import dev.chrysalis.plan.Decision;
import dev.chrysalis.plan.PlanRequest;
import dev.chrysalis.plan.Refusal;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.planner.PlanOutcome;
import dev.chrysalis.schema.ObjectId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Makes releases of what differs: asks what only a person can know, keeps the answers, and writes the release that they lead to. */
final class ReleasePlanning {

    private static final String DRAFT = "compare";

    private final Chrysalis engine;
    private final Workspace workspace;
    private final Background background;
    private final Faults faults;
    private final Messages messages;
    private final Changes changes;
    private final ObservableList<Question> questions = FXCollections.observableArrayList();
    private final ObservableList<Answered> answers = FXCollections.observableArrayList();

    ReleasePlanning(Chrysalis engine, Workspace workspace, Background background, Faults faults, Messages messages, Changes changes) {
        this.engine = engine;
        this.workspace = workspace;
        this.background = background;
        this.faults = faults;
        this.messages = messages;
        this.changes = changes;
    }

    /** Those that are open, heaviest first. */
    ObservableList<Question> questions() {
        return questions;
    }

    ObservableList<Answered> answers() {
        return answers;
    }

    /** Releases that may still take in changes: those that never began. */
    List<Release> openReleases() {
        return workspace.projectProperty().get().map(project -> project.releases().stream()
                .filter(release -> workspace.runState().release(release.name()).state() == ReleaseState.PLANNED).toList())
                .orElse(List.of());
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

    void forget() {
        answers.clear();
        questions.clear();
    }

    /** Plans without writing, to learn which questions are open and what may hurt; what is asked of the data takes a moment. */
    void ask() {
        Set<ObjectId> subjects = changes.unplanned();
        if (workspace.comparisonProperty().get().isEmpty() || subjects.isEmpty()) {
            show(List.of());
            changes.draft(Optional.empty());
            return;
        }
        DatabasePair.of(workspace).ifPresent(pair -> {
            PlanRequest request = new PlanRequest(DRAFT, workspace.comparisonProperty().get().orElseThrow(), Optional.of(subjects), given(),
                    false, pair.project().limits());
            background.start(messages.get("compare.job.ask"), report -> engine.plan(request, pair.devDatabase(), pair.prodDatabase()),
                    outcome -> {
                        changes.draft(outcome instanceof PlanOutcome.Planned planned ? Optional.of(planned.release()) : Optional.empty());
                        show(outcome instanceof PlanOutcome.Undecided undecided ? undecided.open() : List.of());
                    }, faults::show);
        });
    }

    /**
     * Plans all that is in no release as one and writes it into the project's folder.
     *
     * @param name    the release's; its folder is called like it
     * @param written runs once it is there
     */
    void planAs(String name, Consumer<PlanOutcome.Planned> written) {
        write(name, Optional.empty(), changes.unplanned(), written);
    }

    /** Plans a release again so that it takes in one more object; what people wrote beside the planned steps stays. */
    void assign(ObjectId id, Release release, Consumer<PlanOutcome.Planned> written) {
        Set<ObjectId> subjects = changes.of(release);
        subjects.add(id);
        write(release.name(), Optional.of(release), subjects, written);
    }

    private void write(String name, Optional<Release> before, Set<ObjectId> subjects, Consumer<PlanOutcome.Planned> written) {
        DatabasePair.of(workspace).ifPresent(pair -> workspace.comparisonProperty().get().ifPresent(comparison -> {
            List<Answer> known = new ArrayList<>(before.map(Release::answers).orElse(List.of()));
            known.addAll(given());
            PlanRequest request = new PlanRequest(name, comparison, Optional.of(subjects), known, false, pair.project().limits(),
                    before.flatMap(Release::versions));
            background.start(messages.get("compare.job.plan", name), report -> {
                PlanOutcome outcome = engine.plan(request, pair.devDatabase(), pair.prodDatabase());
                if (outcome instanceof PlanOutcome.Planned planned) {
                    engine.write(pair.project(), before.map(old -> old.plannedAnew(planned.release())).orElse(planned.release()));
                }
                return outcome;
            }, outcome -> planned(outcome, written), faults::show);
        }));
    }

    private List<Answer> given() {
        return answers.stream().map(Answered::answer).toList();
    }

    private void planned(PlanOutcome outcome, Consumer<PlanOutcome.Planned> written) {
        if (outcome instanceof PlanOutcome.Planned planned) {
            written.accept(planned);
        } else if (outcome instanceof PlanOutcome.Undecided undecided) {
            show(undecided.open());
        } else if (outcome instanceof PlanOutcome.Refused refused) {
            faults.show(new ChrysalisException(FaultCode.NOT_SUPPORTED, refused.refusals().stream()
                    .map(this::sentence).collect(Collectors.joining(" ")), messages.get("compare.refused.state"),
                    messages.get("compare.refused.remedy")));
        }
    }

    private String sentence(Refusal refusal) {
        return messages.engine(refusal.subject()) + ": " + messages.engine(refusal.reason());
    }

    /** A question that was open before keeps what the person has chosen in it. */
    private void show(List<Decision> open) {
        Map<String, Question> known = questions.stream().collect(Collectors.toMap(question -> question.decision().id(),
                question -> question, (first, second) -> first, LinkedHashMap::new));
        questions.setAll(open.stream().map(decision -> known.getOrDefault(decision.id(), new Question(decision))).toList());
    }
}
