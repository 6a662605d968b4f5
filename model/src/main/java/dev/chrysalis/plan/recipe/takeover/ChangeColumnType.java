package dev.chrysalis.plan.recipe.takeover;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.ColumnChange.ColumnTypeChanged;
import dev.chrysalis.plan.draft.Alteration;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Hazards;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.RetypedColumn;
import dev.chrysalis.plan.recipe.SchemaParts;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.TypeFit;
import dev.chrysalis.plan.recipe.rows.ConversionQuestion;
import dev.chrysalis.plan.recipe.rows.RowGuard;
import dev.chrysalis.plan.recipe.rows.RowsAgainst;
import dev.chrysalis.plan.recipe.rows.ValueConversion;
import dev.chrysalis.plan.recipe.column.AlterGeneration;
import dev.chrysalis.plan.recipe.column.AlterIdentity;
import dev.chrysalis.plan.recipe.sequence.CountingOn;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Gives a column another type: in place where the server rewrites nothing or the table is small, else by a twin. */
public final class ChangeColumnType implements Recipe<ColumnTypeChanged> {

    @Override
    public void draft(ColumnTypeChanged change, Situation situation, DraftSheet sheet) {
        if (change.after().inherited() && Heirs.follows(change.subject(), situation)
                || Heirs.sharesWithParent(change.subject(), situation)) {
            return;
        }
        if (Heirs.comesFromOthersToo(ObjectId.column(situation.prodName(change.table()), change.before().name()), situation)) {
            sheet.refuse(change.subject(), "It comes from several parents, and the server changes its type in none of them alone; change it by hand, "
                    + "then plan again.");
            return;
        }
        if (!ConversionQuestion.refuses(change, situation, sheet)) {
            RowsAgainst.draft(change, situation, sheet, wherever -> draftType(change, situation, wherever));
        }
    }

    private void draftType(ColumnTypeChanged told, Situation situation, DraftSheet sheet) {
        ColumnTypeChanged change = countingAsBefore(told);
        TypeFit fit = TypeFit.between(change.before().type().definition(), change.after().type().definition());
        Optional<TwinDependents> dependents = fit == TypeFit.WIDER_WITHOUT_REWRITE && !buildsIndexesAnew(change, situation)
                || situation.isSmall(change.table()) ? Optional.empty()
                : TwinDependents.of(change, situation);
        dependents.ifPresentOrElse(found -> new TwinColumn(change, ValueConversion.of(change, situation), found, situation, sheet).draft(),
                () -> inPlace(change, fit, situation, sheet));
    }

    /** A column that becomes an identity, or ceases to be one, counts as before until that comes. */
    private static ColumnTypeChanged countingAsBefore(ColumnTypeChanged change) {
        Column before = change.before();
        boolean same = before.identity().isPresent() == change.after().identity().isPresent();
        return same ? change : new ColumnTypeChanged(change.table(), before, change.after().withDefault(before.defaultExpression()
                .filter(expression -> TypeFit.isInteger(before.type().definition()))));
    }

    private static void inPlace(ColumnTypeChanged change, TypeFit fit, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        ObjectName table = change.table();
        Column before = change.before();
        Column after = change.after();
        ObjectId id = ObjectId.column(table, after.name());
        ObjectId prodId = ObjectId.column(situation.prodName(table), before.name());
        Stage stage = fit.tightens() ? Stage.HIDE : Stage.EXPAND;
        Draft.Builder facts = Draft.in(stage, "Change " + after.name() + " of " + table.name() + " to " + after.type());
        if (fit != TypeFit.WIDER_WITHOUT_REWRITE) {
            Hazards.rewrite(facts, table, situation);
        } else if (!situation.isSmall(table) && buildsIndexesAnew(change, situation)) {
            Hazards.scan(facts, table, situation);
        }
        List<Move> guard = new RowGuard(situation).of(change);
        if (RowsAgainst.losesValues(change, situation) && (situation.isSmall(table) || !guard.isEmpty())) {
            facts.hazards(List.of(Hazards.losesValues(!guard.isEmpty())));
        } else if (fit.tightens()) {
            Hazards.tightens(facts);
        }
        facts.hazards(ConversionQuestion.hazards(change, situation));
        CountingOn counting = new CountingOn(id, before.name(), situation);
        facts.hazards(counting.hazards());
        Optional<String> forward = ValueConversion.forward(change, situation);
        Optional<String> backward = ValueConversion.backward(change, situation);
        Move core = Move.of(sql.columns().changeType(table, before, after, forward),
                sql.columns().changeType(table, after, before, backward));
        sheet.add(new Alteration(stage, "Change " + after.name() + " of " + table.name() + " to " + after.type(), id,
                Stream.concat(guard.stream(), counting.with(core).stream()).toList(),
                SchemaParts.ofWholeRows(situation.prodTable(table).orElseThrow(), sql), RetypedColumn.changing(prodId, situation), Set.of(),
                Set.of(ObjectState.present(id), ObjectState.gone(prodId), AlterIdentity.retyped(table, after.name())),
                facts.moves(List.of()).build().hazards(), Optional.of(situation.locks().exclusive(table)),
                Optional.of(sql.states().hasTypeOf(table, after))).needing(goneFirst(change)));
    }

    /** What the column ceases to be before the server converts it. */
    private static Set<ObjectState> goneFirst(ColumnTypeChanged change) {
        boolean computed = change.before().generated().isPresent() && change.after().generated().isEmpty();
        boolean counts = AlterIdentity.isNarrowed(change.before(), change.after())
                && !change.before().identity().equals(change.after().identity());
        String column = change.after().name();
        return computed ? Set.of(AlterGeneration.plain(change.table(), column))
                : counts ? Set.of(AlterIdentity.done(change.table(), column)) : Set.of();
    }

    /**
     * Of indexes with an expression or condition the server does not see that they stay as they are; another collation orders each
     * otherwise.
     */
    private static boolean buildsIndexesAnew(ColumnTypeChanged change, Situation situation) {
        boolean orderedOtherwise = !change.before().collation().equals(change.after().collation());
        return RetypedColumn.changing(ObjectId.column(situation.prodName(change.table()), change.before().name()), situation).stream()
                .flatMap(column -> situation.prodNeeds().dependentsOf(column).stream())
                .anyMatch(dependent -> situation.prod().table(dependent.name()).filter(holder -> switch (dependent.kind()) {
                    case INDEX -> holder.index(dependent.part()).filter(index -> orderedOtherwise || index.isConditional()).isPresent();
                    case CONSTRAINT -> holder.constraint(dependent.part())
                            .filter(key -> orderedOtherwise && key.isKeptByIndex()).isPresent();
                    default -> false;
                }).isPresent());
    }
}
