package dev.chrysalis.plan.recipe.rows;

import dev.chrysalis.dialect.sql.Capability;
import dev.chrysalis.diff.ColumnChange.ColumnTypeChanged;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.plan.Answer;
import dev.chrysalis.plan.Decision;
import dev.chrysalis.plan.DecisionOption;
import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.Severity;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.TypeFit;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks how values become values of another type where the server's own way of it fails on a row of PROD. */
public final class ConversionQuestion {

    private static final String EXPRESSION = "expression";
    private static final String UTC = "utc";

    private ConversionQuestion() {
    }

    private static String idFor(ObjectId column) {
        return "convert-column " + column;
    }

    /** @return empty where every value becomes one */
    public static Optional<Decision> about(SchemaChange change, Situation situation) {
        return Optional.of(change).filter(ColumnTypeChanged.class::isInstance).map(ColumnTypeChanged.class::cast)
                .flatMap(changed -> objection(changed, situation).map(objection -> question(changed, objection, situation))
                        .or(() -> zoneQuestion(changed, situation)));
    }

    /** That times with and without a zone become each other, which nobody can tell from the values. */
    private static Optional<Decision> zoneQuestion(ColumnTypeChanged change, Situation situation) {
        if (change.after().inherited() || situation.rows(change.table()) == 0 || !crossesZones(change, situation)) {
            return Optional.empty();
        }
        String named = change.before().name() + " of " + change.table().name();
        return Optional.of(new Decision(idFor(change.subject()), List.of(change.subject()), "How do the values of " + named + " become "
                + change.after().type() + "?", List.of("One of the two types names no time zone, and PROD holds "
                + StepWords.rows(situation.rows(change.table())) + "."),
                List.of(new DecisionOption(UTC, "As times of UTC, whatever time zone a session has", ""),
                        new DecisionOption(EXPRESSION, "By expressions of my own, given as parameters “forward” and “backward”", ""),
                        new DecisionOption(RowsAgainst.LEAVE_OUT, "This change is left out", "PROD stays different from DEV")),
                UTC, situation.rows(change.table())));
    }

    private static boolean crossesZones(ColumnTypeChanged change, Situation situation) {
        return situation.can(Capability.CONVERTING_TYPE_CHANGES) && ZonedTime.of(change.before().name(),
                HeldType.of(change.before().type(), situation.prod()).definition(),
                        HeldType.of(change.after().type(), situation.dev()).definition())
                .isPresent();
    }

    /** What becomes of values that no question can tell. */
    public static List<Hazard> hazards(ColumnTypeChanged change, Situation situation) {
        String before = HeldType.of(change.before().type(), situation.prod()).definition();
        String after = HeldType.of(change.after().type(), situation.dev()).definition();
        if (forward(change, situation).isPresent() || situation.rows(change.table()) == 0) {
            return List.of();
        }
        if (crossesZones(change, situation)) {
            return List.of(new Hazard("read-as-utc", Severity.CAUTION, "One of the two types of " + change.after().name()
                    + " names no time zone: its values are times of UTC, whatever time zone a session has."));
        } else if (TypeFit.isText(before) && after.endsWith(" with time zone")) {
            return List.of(new Hazard("read-in-zone-of-session", Severity.CAUTION, "A text of " + change.after().name()
                    + " that names no time zone is read in that of the session which performs this."));
        }
        return after.equals("jsonb") ? List.of(new Hazard("json-is-spelled-anew", Severity.CAUTION, "The server keeps what the json of "
                + change.after().name() + " says, and not its white space, the order of its keys and how its numbers are written.")) : List.of();
    }

    private static Decision question(ColumnTypeChanged change, String objection, Situation situation) {
        List<DecisionOption> options = new ArrayList<>();
        options.add(new DecisionOption(RowsAgainst.STOP, "Nothing is planned: correct them on PROD first", ""));
        options.add(new DecisionOption(EXPRESSION, "By expressions of my own, given as parameters “forward” and “backward”", ""));
        options.add(new DecisionOption(RowsAgainst.LEAVE_OUT, "This change is left out", "PROD stays different from DEV"));
        return new Decision(idFor(change.subject()), List.of(change.subject()), "How do the values of " + change.before().name() + " of "
                + change.table().name() + " become " + change.after().type() + "?", List.of(objection), options,
                RowsAgainst.STOP, situation.rows(change.table()));
    }

    /** A sentence with what the server says where it cannot convert, or not back; empty where it can, or a count says it. */
    private static Optional<String> objection(ColumnTypeChanged change, Situation situation) {
        TypeFit fit = TypeFit.between(change.before().type().definition(), change.after().type().definition());
        boolean counted = Demand.of(change, situation).filter(demand -> demand.violations().any()).isPresent();
        if (change.after().inherited() || fit != TypeFit.DIFFERENT || counted) {
            return Optional.empty();
        }
        ValueConversion conversion = ValueConversion.of(change, situation);
        Optional<Table> table = situation.prodTable(change.table());
        return table.flatMap(holder -> situation.evidence().objection(situation.sql().data().computed(holder, conversion.forward()))
                .map(word -> "A row of " + change.table() + " in PROD holds a value that is none of "
                        + change.after().type() + ": " + word + ".")
                .or(() -> situation.evidence().objection(situation.sql().data().changed(holder,
                        change.before().name(), conversion.forward(),
                                conversion.backward()).count())
                        .map(word -> "A row of " + change.table()
                                + " in PROD holds a value that would not come back from " + change.after().type()
                                + ": " + word + ".")));
    }

    static Optional<String> forward(ColumnTypeChanged change, Situation situation) {
        return parameter(change.subject(), "forward", situation);
    }

    static Optional<String> backward(ColumnTypeChanged change, Situation situation) {
        return parameter(change.subject(), "backward", situation);
    }

    private static Optional<String> parameter(ObjectId column, String direction, Situation situation) {
        return situation.answer(idFor(column)).map(Answer::parameters).map(parameters -> parameters.get(direction))
                .filter(expression -> !expression.isBlank());
    }

    /** @return whether it was refused, because values stand against it */
    public static boolean refuses(ColumnTypeChanged change, Situation situation, DraftSheet sheet) {
        Optional<String> objection = objection(change, situation);
        objection.ifPresent(found -> sheet.refuse(change.subject(), found + " Correct them on PROD, then plan again, or "
                + StepWords.otherAnswers(question(change, found, situation)) + "."));
        return objection.isPresent();
    }
}
