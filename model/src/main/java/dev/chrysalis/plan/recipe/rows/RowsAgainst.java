package dev.chrysalis.plan.recipe.rows;

import dev.chrysalis.dialect.sql.DataQuestion;
import dev.chrysalis.diff.ColumnChange;
import dev.chrysalis.diff.ConstraintChange;
import dev.chrysalis.diff.IndexChange;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.diff.TypeChange;
import dev.chrysalis.plan.Answer;
import dev.chrysalis.plan.Decision;
import dev.chrysalis.plan.DecisionOption;
import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.Severity;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.evidence.Violations;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of PROD that stand against a change: counted, shown, and a person's to decide. */
public final class RowsAgainst {

    public static final String STOP = "stop";
    static final String CORRECT = "correct";
    public static final String EXPRESSION = "expression";
    private static final String NEW_ROWS = "new-rows-only";
    private static final String UNASKED = "unasked";
    public static final String LEAVE_OUT = "leave-out";

    private RowsAgainst() {
    }

    public static String idFor(ObjectId subject) {
        return "rows-against " + subject;
    }

    /** Whether the server rounds or cuts what does not fit, so that only the check before it keeps values as they are. */
    public static boolean losesValues(SchemaChange change, Situation situation) {
        return !Demand.ofLostValues(change, situation).isEmpty();
    }

    /** @return empty where no row stands against it */
    public static Optional<Decision> about(SchemaChange change, Situation situation) {
        Optional<Demand> demand = Demand.of(change, situation);
        return demand.filter(found -> found.violations().any()).map(RowsAgainst::question)
                .or(() -> demand.filter(found -> isUnasked(found, change)).map(RowsAgainst::unaskedQuestion));
    }

    private static Decision question(Demand demand) {
        List<DecisionOption> options = new ArrayList<>();
        options.add(new DecisionOption(STOP, "Nothing is planned: correct them on PROD first", ""));
        options.add(new DecisionOption(CORRECT, "They are corrected before contract, which waits at a check until none is left", ""));
        if (demand.fillable()) {
            options.add(new DecisionOption(EXPRESSION, "They get the value of an expression, given as parameter “expression”", ""));
        }
        if (demand.sparesOld()) {
            options.add(new DecisionOption(NEW_ROWS, "Only new rows are looked at; the old ones stay as they are",
                    "PROD stays different from DEV"));
        }
        options.add(new DecisionOption(LEAVE_OUT, "This change is left out", "PROD stays different from DEV"));
        return new Decision(idFor(demand.subject()), List.of(demand.subject()), "What becomes of the "
                + StepWords.rows(demand.violations().rows()) + " that " + StepWords.of(demand.subject()) + " would refuse?",
                List.of(sentence(demand) + "."), options, STOP, demand.violations().rows());
    }

    /** Whether PROD did not answer, so that only a person may go on; that a value has no other form is asked elsewhere. */
    private static boolean isUnasked(Demand demand, SchemaChange change) {
        boolean converts = change instanceof ColumnChange.ColumnTypeChanged || change instanceof TypeChange;
        return demand.violations().silence().filter(silence -> silence.reason() == Violations.Reason.SERVER
                || silence.reason() == Violations.Reason.VALUE && !converts).isPresent();
    }

    private static Decision unaskedQuestion(Demand demand) {
        return new Decision(idFor(demand.subject()), List.of(demand.subject()), "Shall " + StepWords.of(demand.subject())
                + " be changed although nobody knows whether rows of PROD stand against it?", List.of(unasked(demand) + "."),
                List.of(new DecisionOption(STOP, "Nothing is planned: let PROD be asked first", ""),
                        new DecisionOption(UNASKED, "Yes, the step fails and changes nothing where one does", ""),
                        new DecisionOption(LEAVE_OUT, "This change is left out", "PROD stays different from DEV")), STOP, 1);
    }

    private static String unasked(Demand demand) {
        return "The rows of " + demand.table() + " in PROD could not be asked: " + demand.violations().silence()
                .map(Violations.Silence::word).orElse("");
    }

    private static String sentence(Demand demand) {
        return StepWords.rows(demand.violations().rows()) + " of " + demand.table() + " in PROD would break it"
                + (demand.violations().examples().isEmpty() ? "" : ", such as " + String.join("; ", demand.violations().examples()));
    }

    /** The change as it was decided; empty where it is left out. */
    public static Optional<SchemaChange> decided(SchemaChange change, Answer answer) {
        return switch (answer.option()) {
            case LEAVE_OUT -> Optional.empty();
            case NEW_ROWS -> Optional.of(unvalidated(change));
            default -> Optional.of(change);
        };
    }

    private static SchemaChange unvalidated(SchemaChange change) {
        if (change instanceof ConstraintChange.ConstraintAdded added) {
            return new ConstraintChange.ConstraintAdded(added.table(), unvalidated(added.constraint()));
        }
        return change instanceof ConstraintChange.ConstraintChanged changed
                ? new ConstraintChange.ConstraintChanged(changed.table(), changed.before(), unvalidated(changed.after())) : change;
    }

    private static Constraint unvalidated(Constraint constraint) {
        return new Constraint(constraint.name(), constraint.kind(), constraint.columns(), constraint.references(), constraint.definition(),
                false, constraint.inherited(), constraint.options(), constraint.annotations());
    }

    /** Drafts the change: as usual where no row stands against it, behind a check where they will be corrected, else not at all. */
    public static void draft(SchemaChange change, Situation situation, DraftSheet sheet, Consumer<DraftSheet> asUsual) {
        Optional<ObjectId> teller = new RowsUntold(change, situation).teller();
        if (teller.isPresent()) {
            sheet.refuse(change.subject(), "What " + StepWords.of(teller.get())
                    + " says of PROD's rows nobody can ask before this release, which brings it: "
                    + "release it first, then plan again.");
            return;
        }
        Optional<Demand> demand = Demand.of(change, situation);
        Optional<Demand> silent = demand.filter(found -> found.violations().silence().isPresent());
        if (silent.filter(found -> isUnasked(found, change)).isPresent()
                && situation.answer(idFor(change.subject())).filter(answer -> answer.option().equals(UNASKED)).isEmpty()) {
            sheet.refuse(change.subject(), unasked(silent.get()) + ". Let PROD be asked, then plan again, or "
                    + StepWords.otherAnswers(unaskedQuestion(silent.get())) + ".");
            return;
        }
        if (demand.filter(found -> found.violations().any()).isEmpty()) {
            DraftSheet unasked = new DraftSheet();
            asUsualUnlessLost(change, situation, unasked, asUsual);
            sheet.addAll(silent.filter(found -> !isOfValue(found))
                    .map(found -> unasked.warning(new Hazard("rows-not-asked", Severity.CAUTION,
                    unasked(found) + ". Where one stands against it, the step fails and changes nothing."))).orElse(unasked));
            return;
        }
        boolean corrected = situation.answer(idFor(change.subject())).filter(answer -> answer.option().equals(CORRECT)).isPresent();
        if (corrected && demand.get().question().isPresent()) {
            sheet.add(gate(demand.get(), questions(demand.get(), change, situation), situation)
                    .caution("rows-stand-against-it", sentence(demand.get())
                            + ". Correct them before contract: this check waits until none is left."));
            sheet.addAll(sheetOf(asUsual).needing(Set.of(settled(demand.get()))));
        } else {
            String remedy = isOfNewColumns(change, situation) ? "PROD has nothing to correct before this release: "
                    : "Correct them on PROD, then plan again, or ";
            sheet.refuse(change.subject(), sentence(demand.get()) + ". " + remedy + StepWords.otherAnswers(question(demand.get())) + ".");
        }
    }

    /** Rows are asked again right before what rounds or cuts values without a word: it may come weeks after they were asked first. */
    private static void asUsualUnlessLost(SchemaChange change, Situation situation, DraftSheet sheet, Consumer<DraftSheet> asUsual) {
        List<DataQuestion> lost = Demand.ofLostValues(change, situation);
        if (lost.isEmpty()) {
            asUsual.accept(sheet);
            return;
        }
        Demand demand = Demand.of(change, situation)
                .orElseGet(() -> new Demand(change.subject(), change.subject().name(), Violations.NONE, Optional.empty(), false, false));
        sheet.add(gate(demand, lost, situation));
        sheet.addAll(sheetOf(asUsual).needingIn(Stage.HIDE, Set.of(settled(demand))));
    }

    private static DraftSheet sheetOf(Consumer<DraftSheet> asUsual) {
        DraftSheet behind = new DraftSheet();
        asUsual.accept(behind);
        return behind;
    }

    private static List<DataQuestion> questions(Demand demand, SchemaChange change, Situation situation) {
        return Stream.concat(demand.question().stream(), Demand.ofLostValues(change, situation).stream()).distinct().toList();
    }

    private static boolean isOfValue(Demand demand) {
        return demand.violations().silence().filter(silence -> silence.reason() == Violations.Reason.VALUE).isPresent();
    }

    private static boolean isOfNewColumns(SchemaChange change, Situation situation) {
        return change instanceof ConstraintChange.ConstraintAdded added
                && situation.areNewColumns(added.table(), added.constraint().columns())
                || change instanceof IndexChange.IndexAdded built && situation.areNewColumns(built.table(), built.index().keys());
    }

    private static Draft.Builder gate(Demand demand, List<DataQuestion> questions, Situation situation) {
        return Draft.in(Stage.HIDE, "Check that no row stands against " + StepWords.brief(demand.subject()))
                .action(new StepAction.Check(questions.stream().map(question -> "(" + question.count() + ") = 0")
                        .collect(Collectors.joining(" AND ", "SELECT ", "")), Duration.ofMinutes(5), Duration.ofSeconds(5)))
                .undo(new Undo.Nothing())
                .lock(situation.locks().rows(demand.table()))
                .about(demand.subject())
                .gives(settled(demand));
    }

    private static ObjectState settled(Demand demand) {
        return ObjectState.present(new ObjectId(ObjectKind.OTHER, demand.table(), "rows fit " + demand.subject()));
    }
}
