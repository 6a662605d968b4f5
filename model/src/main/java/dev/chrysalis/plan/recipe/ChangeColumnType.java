package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.sql.Capability;
import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.SchemaChange.ColumnTypeChanged;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.DataType;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives a column another type: in place where the server rewrites nothing or the table is small, else by a twin. */
final class ChangeColumnType implements Recipe<ColumnTypeChanged> {

    @Override
    public void draft(ColumnTypeChanged change, Situation situation, Drafting drafting) {
        if (change.after().inherited() && Heirs.follows(change.subject(), situation)) {
            return;
        }
        if (Heirs.comesFromOthersToo(ObjectId.column(situation.prodName(change.table()), change.before().name()), situation)) {
            drafting.refuse(change.subject(), "It comes from several parents, and the server changes its type in none of them alone; change it by hand, "
                    + "then plan again.");
            return;
        }
        if (!ConversionQuestion.refuses(change, situation, drafting)) {
            RowsAgainst.draft(change, situation, drafting, wherever -> draftType(change, situation, wherever));
        }
    }

    private void draftType(ColumnTypeChanged change, Situation situation, Drafting drafting) {
        TypeFit fit = TypeFit.between(change.before().type().definition(), change.after().type().definition());
        Optional<TwinDependents> dependents = fit == TypeFit.WIDER_WITHOUT_REWRITE || situation.isSmall(change.table()) ? Optional.empty()
                : TwinDependents.of(change, situation);
        dependents.ifPresentOrElse(found -> new TwinColumn(change, conversion(change, situation), found, situation, drafting).draft(),
                () -> inPlace(change, fit, situation, drafting));
    }

    private static void inPlace(ColumnTypeChanged change, TypeFit fit, Situation situation, Drafting drafting) {
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
        }
        if (fit.tightens()) {
            Hazards.tightens(facts);
        }
        Optional<String> forward = using(before, after, situation, ConversionQuestion.forward(change, situation));
        Optional<String> backward = using(after, before, situation, ConversionQuestion.backward(change, situation));
        Move core = Move.of(sql.columns().changeType(table, before, after, forward),
                sql.columns().changeType(table, after, before, backward));
        drafting.add(new Alteration(stage, "Change " + after.name() + " of " + table.name() + " to " + after.type(), id, List.of(core),
                Set.of(), Set.of(prodId), Set.of(), Set.of(ObjectState.present(id), ObjectState.gone(prodId)),
                facts.moves(List.of()).build().hazards(), Optional.of(situation.locks().exclusive(table)),
                Optional.of(sql.states().hasTypeOf(table, after))));
    }

    /** A value of the one column as a value of the other, which has the same name. */
    static String converted(Column from, Column to, Situation situation) {
        return from.type().equals(to.type()) ? situation.sql().quote(from.name())
                : using(from, to, situation, Optional.empty()).orElse(situation.sql().quote(from.name()));
    }

    static TypeConversion conversion(ColumnTypeChanged change, Situation situation) {
        return new TypeConversion(
                using(change.before(), change.after(), situation, ConversionQuestion.forward(change, situation))
                        .orElseGet(() -> cast(change.before(), change.after(), situation)),
                using(change.after(), change.before(), situation, ConversionQuestion.backward(change, situation))
                        .orElseGet(() -> cast(change.after(), change.before(), situation)));
    }

    private static String cast(Column from, Column to, Situation situation) {
        return "CAST(" + situation.sql().quote(from.name()) + " AS " + to.type() + ")";
    }

    /** Makes a value of the other type; empty where the server's own cast is the way. */
    static Optional<String> using(Column from, Column to, Situation situation, Optional<String> answered) {
        if (answered.isPresent() || !situation.can(Capability.CONVERTING_TYPE_CHANGES)) {
            return answered;
        }
        if (isText(from.type(), situation) && isText(to.type(), situation)) {
            // the server's own cast refuses what is too long; an expression would cut it
            return Optional.empty();
        }
        String column = situation.sql().quote(from.name());
        boolean declared = from.type().declaredBy().isPresent() || to.type().declaredBy().isPresent();
        boolean byText = declared || !TypeFit.castable(from.type().definition(), to.type().definition());
        String text = byText && !situation.evidence().converts(from.type(), to.type()) ? "::text" : "";
        if (from.type().definition().endsWith("[]") && !text.isEmpty()) {
            text = to.type().definition().endsWith("[]") ? "::text[]" : "::text";
        }
        return Optional.of(column + text + "::" + to.type().definition());
    }

    private static boolean isText(DataType type, Situation situation) {
        String held = HeldType.of(HeldType.of(type, situation.prod()), situation.dev()).definition();
        return TypeFit.isText(held.endsWith("[]") ? held.substring(0, held.length() - 2) : held);
    }

    /** Values of the new type from the old one, and back. */
    record TypeConversion(String forward, String backward) {
    }
}
