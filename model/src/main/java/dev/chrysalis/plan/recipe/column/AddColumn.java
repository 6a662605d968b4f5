package dev.chrysalis.plan.recipe.column;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.ColumnChange.ColumnAdded;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.recipe.ColumnInTree;
import dev.chrysalis.plan.recipe.Hazards;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.Volatility;
import dev.chrysalis.plan.recipe.rows.HeldType;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Identity;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Sequence;
import dev.chrysalis.schema.SequenceOptions;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Adds a column that the old application does not know; what it must not be empty is filled first and demanded last. */
public final class AddColumn implements Recipe<ColumnAdded> {

    private final AddRequiredColumn required = new AddRequiredColumn();
    private final AddComputedColumn computed = new AddComputedColumn();

    @Override
    public void draft(ColumnAdded change, Situation situation, DraftSheet sheet) {
        Column column = change.column();
        if (column.inherited() && Heirs.follows(change.subject(), situation)) {
            return;
        }
        if (Heirs.comesFromNewParent(column, change.table(), situation)) {
            if (!Heirs.isBroughtByNewParent(column, change.table(), situation)) {
                sheet.refuse(change.subject(), "Only a parent is to bring it that has it already, and the server lets no table join before it has the "
                        + "column itself: declare it in the table too, on DEV, or make the table anew by hand.");
            }
            return;
        }
        Optional<String> objection = column.generated().flatMap(value -> situation.prodTable(change.table())
                .flatMap(table -> situation.evidence().objection(situation.sql().data().computed(table, "(" + value.expression() + ")"))));
        if (objection.isPresent()) {
            sheet.refuse(change.subject(), "The server cannot compute it for a row of PROD: " + objection.get()
                    + ". Correct it, then plan again.");
            return;
        }
        Optional<BigInteger> tooFew = numbers(change, situation)
                .filter(numbers -> numbers.compareTo(BigInteger.valueOf(situation.rows(change.table()))) < 0);
        if (tooFew.isPresent()) {
            sheet.refuse(change.subject(), "PROD holds " + StepWords.rows(situation.rows(change.table()))
                    + ", and its sequence ends after " + tooFew.get()
                    + " numbers: widen its range in DEV, then plan again.");
            return;
        }
        boolean isRequired = !column.nullable() && column.defaultExpression().isEmpty() && column.identity().isEmpty()
                && column.generated().isEmpty();
        if (isRequired) {
            required.draft(change.table(), column, situation, sheet);
        } else if (column.defaultExpression().filter(Volatility::isVolatile).isPresent() && !situation.isSmall(change.table())
                || column.defaultExpression().isPresent() && HeldRows.areOf(change.table(), situation)) {
            computed.draft(change.table(), column, situation, sheet);
        } else {
            sheet.add(plain(change.table(), column, situation));
        }
    }

    /**
     * How many rows the column's own sequence, or a new one that its default asks, has numbers for; empty where it has none or does not
     * end.
     */
    private static Optional<BigInteger> numbers(ColumnAdded change, Situation situation) {
        Stream<SequenceOptions> asked = situation.devNeeds().needsOf(change.subject()).stream()
                .filter(need -> situation.prod().find(need).isEmpty()).flatMap(need -> situation.dev().find(need).stream())
                .filter(Sequence.class::isInstance).map(Sequence.class::cast).map(Sequence::options);
        return Stream.concat(change.column().identity().map(Identity::sequence).stream(), asked)
                .flatMap(options -> options.numbers().stream())
                .min(Comparator.naturalOrder());
    }

    /** Adds the column as it is given. */
    public static Draft.Builder plain(ObjectName table, Column column, Situation situation) {
        SqlText sql = situation.sql();
        ObjectId id = ObjectId.column(table, column.name());
        Draft.Builder draft = Draft.in(Stage.EXPAND, "Add " + column.name() + " to " + table.name())
                .moves(Move.of(statements(table, column, situation), List.of(sql.objects().drop(id))))
                .done(sql.states().exists(id))
                .lock(situation.locks().exclusive(table))
                .notice("undo-drops-new-values", "Undoing it drops the column with what the new application wrote into it.")
                .about(id)
                .gives(ObjectState.present(id))
                .needs(Heirs.leaving(table, situation))
                .needs(Heirs.joinedFor(table, column.name(), situation))
                .needs(Heirs.of(id, situation).filter(heir -> isNewByItself(heir, situation)).map(ObjectState::present).toList())
                .gives(Heirs.of(id, situation).filter(heir -> Heirs.follows(heir, situation) && !isNewByItself(heir, situation))
                        .map(ObjectState::present).toList());
        boolean rewrites = column.identity().isPresent() || column.generated().filter(value -> value.stored()).isPresent()
                || column.defaultExpression().filter(Volatility::isVolatile).isPresent()
                || HeldType.isRestricted(column.type(), situation.dev());
        if (rewrites) {
            Hazards.rewrite(draft, table, situation);
        }
        return draft;
    }

    /** With what heirs that get it by this have of their own for it. */
    public static List<String> statements(ObjectName table, Column column, Situation situation) {
        return new ColumnInTree(situation.sql(), situation.dev()).add(table, column,
                heir -> situation.prodTable(heir).isPresent() && Heirs.follows(ObjectId.column(heir, column.name()), situation));
    }

    /** Whether an heir declares the new column too: the server lets the parent's join it, and not the other way round. */
    private static boolean isNewByItself(ObjectId heir, Situation situation) {
        return situation.isNewColumn(heir.name(), heir.part())
                && situation.devTable(heir.name()).flatMap(own -> own.column(heir.part())).filter(own -> !own.inherited()).isPresent();
    }

    public static Column relaxed(Column column) {
        return column.withNullable(true).withDefault(Optional.empty());
    }
}
