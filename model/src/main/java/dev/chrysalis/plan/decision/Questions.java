package dev.chrysalis.plan.decision;

import dev.chrysalis.dialect.Dialect;
import dev.chrysalis.dialect.sql.Capability;
import dev.chrysalis.diff.ColumnChange;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.plan.Answer;
import dev.chrysalis.plan.Decision;
import dev.chrysalis.plan.DecisionOption;
import dev.chrysalis.plan.PlanRequest;
import dev.chrysalis.plan.evidence.Evidence;
import dev.chrysalis.plan.recipe.BothSides;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.book.InPlaceRenames;
import dev.chrysalis.plan.recipe.book.JoinedConstraints;
import dev.chrysalis.plan.recipe.constraint.EmptyParent;
import dev.chrysalis.plan.recipe.rows.ConversionQuestion;
import dev.chrysalis.plan.recipe.rows.FillQuestion;
import dev.chrysalis.plan.recipe.rows.RowsAgainst;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks what must be decided, and turns changes into what the answers say they are. */
public final class Questions {

    private final Dialect dialect;
    private final Comparison comparison;
    private final BothSides sides;
    private final Evidence evidence;
    private final PlanRequest request;
    private final List<Decision> asked = new ArrayList<>();
    private final List<Decision> open = new ArrayList<>();
    private final List<SchemaChange> leftOut = new ArrayList<>();
    private final List<Answer> answers;

    /** @param sides those that the request compares */
    public Questions(Dialect dialect, BothSides sides, Evidence evidence, PlanRequest request) {
        this.dialect = dialect;
        this.sides = sides;
        comparison = request.comparison();
        this.evidence = evidence;
        this.request = request;
        answers = new ArrayList<>(request.answers());
    }

    /**
     * What was decided.
     *
     * @param changes as the answers say they are
     * @param leftOut the changes that an answer leaves out
     * @param asked   every decision
     * @param open    those without an answer, heaviest first
     * @param answers given before, and taken as recommended
     */
    public record Resolution(List<SchemaChange> changes, List<SchemaChange> leftOut, List<Decision> asked, List<Decision> open,
                             List<Answer> answers) {
        public Resolution {
            changes = List.copyOf(changes);
            leftOut = List.copyOf(leftOut);
            asked = List.copyOf(asked);
            open = List.copyOf(open);
            answers = List.copyOf(answers);
        }
    }

    public Resolution resolve(List<SchemaChange> changes) {
        Successors successors = successors(changes);
        List<SchemaChange> decided = successors.isEmpty() ? changes : successors.changes(comparison, request.selection());
        decided = new ColumnSuccession(successors.in(comparison), successors.prodNames(), evidence, dialect.sql())
                .resolve(decided, this::answer);
        decided = InPlaceRenames.withAttributes(decided, situation(decided));
        decided = new JoinedConstraints(situation(decided)).asOwn(decided);
        Situation situation = situation(decided);
        decided.stream().filter(ColumnChange.ColumnAdded.class::isInstance).map(ColumnChange.ColumnAdded.class::cast)
                .filter(this::isSettled).forEach(added -> FillQuestion.about(added, situation).ifPresent(this::answer));
        List<SchemaChange> settled = new ArrayList<>();
        for (SchemaChange change : decided) {
            Optional<Answer> answer = RowsAgainst.about(change, situation).or(() -> EmptyParent.about(change, situation))
                    .or(() -> ConversionQuestion.about(change, situation))
                    .flatMap(this::answer);
            answer.map(given -> RowsAgainst.decided(change, given)).orElse(Optional.of(change))
                    .ifPresentOrElse(settled::add, () -> leftOut.add(change));
        }
        open.sort(Comparator.comparingLong(Decision::weight).reversed());
        return new Resolution(settled, leftOut, asked, open, answers);
    }

    /** Whether it is known to be new: how a column is filled cannot be asked while it may yet be the successor of another. */
    private boolean isSettled(ColumnChange.ColumnAdded added) {
        return open.stream().noneMatch(decision -> decision.subjects().contains(added.subject()));
    }

    private Situation situation(List<SchemaChange> changes) {
        return new Situation(sides, changes, Set.of(), dialect, evidence, request.limits(), answers);
    }

    private Successors successors(List<SchemaChange> changes) {
        Successors tables = new Successors(new TableSuccession(comparison, evidence).successors(changes, this::answer), Map.of());
        return dialect.sql().capabilities().contains(Capability.RENAMED_SEQUENCES)
                ? new Successors(tables.tables(), new SequenceSuccession(tables.in(comparison)).successors(
                        tables.isEmpty() ? changes : tables.changes(comparison, request.selection()), this::answer))
                : tables;
    }

    private static void mustBeOffered(Answer answer, Decision decision) {
        if (decision.option(answer.option()).isEmpty()) {
            throw new ChrysalisException(FaultCode.BAD_REQUEST, "“" + answer.option() + "” is no answer to “" + decision.question() + "”",
                    "Nothing was written.", "Choose one of " + decision.options().stream().map(DecisionOption::key)
                    .collect(Collectors.joining(", ")) + ".");
        }
    }

    /** The answer to a question; a recommended one is taken where that was asked for, else the question stays open. */
    private Optional<Answer> answer(Decision decision) {
        asked.add(decision);
        Optional<Answer> given = answers.stream().filter(answer -> answer.decision().equals(decision.id())).findFirst();
        if (given.isPresent()) {
            mustBeOffered(given.get(), decision);
            answers.replaceAll(answer -> answer.decision().equals(decision.id()) ? answer.to(decision.question()) : answer);
            return given.map(answer -> answer.withProposed(decision.option(answer.option()).orElseThrow().proposed()));
        }
        if (!request.takeRecommended()) {
            open.add(decision);
            return Optional.empty();
        }
        Answer taken = new Answer(decision.id(), decision.question(), decision.recommended(),
                decision.option(decision.recommended()).orElseThrow().proposed());
        answers.add(taken);
        return Optional.of(taken);
    }
}
