package dev.chrysalis.plan.recipe.column;

import dev.chrysalis.dialect.sql.ColumnFilling;
import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.ColumnChange.ColumnIdentityChanged;
import dev.chrysalis.plan.Answer;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.recipe.Filling;
import dev.chrysalis.plan.recipe.NeutralValue;
import dev.chrysalis.plan.recipe.OwnName;
import dev.chrysalis.plan.recipe.SchemaParts;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.TriggerObstacle;
import dev.chrysalis.plan.recipe.rows.DistinctValues;
import dev.chrysalis.plan.recipe.rows.FillQuestion;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Adds a column that may not be empty and has no default: with a constant for all rows, which stays its default until the old application
 * is gone; else empty at first, with a default or trigger for what the old application writes, filled in batches, demanded when that is
 * gone.
 */
public final class AddRequiredColumn {

    void draft(ObjectName table, Column column, Situation situation, DraftSheet sheet) {
        ObjectId id = ObjectId.column(table, column.name());
        DistinctValues distinct = new DistinctValues(table, column, situation);
        Optional<Column> counting = distinct.counting().filter(any -> situation.answer(FillQuestion.idFor(id)).map(Answer::option)
                .filter(FillQuestion.DISTINCT::equals).isPresent());
        if (counting.isPresent()) {
            sheet.add(AddColumn.plain(table, counting.get(), situation)
                    .caution("numbers-may-meet", "Until contract the server counts " + column.name()
                    + " from 1 for what the old application writes, "
                            + "and knows nothing of the numbers that the new one gives: where both give the same, the later write fails, "
                            + "whichever application it is. Let the new one begin far above."));
            new AlterIdentity().draft(new ColumnIdentityChanged(table, counting.get(), column), situation, sheet);
            return;
        }
        Optional<String> value = situation.answer(FillQuestion.idFor(id)).flatMap(answer -> value(answer, distinct))
                .or(() -> situation.rows(table) == 0 ? FillQuestion.neutral(table, column, situation) : Optional.empty());
        Optional<String> chosen = situation.answer(FillQuestion.idFor(id)).map(Answer::option);
        boolean byApplications = chosen.filter(FillQuestion.APPLICATION::equals).isPresent();
        if (value.isEmpty() && chosen.isPresent() && !byApplications) {
            sheet.refuse(id, "It may not be empty, PROD holds " + StepWords.rows(situation.rows(table))
                    + ", and no value can be recommended: answer “"
                    + FillQuestion.idFor(id) + "” with an expression, or with “application” where the applications fill it.");
            return;
        }
        Table then = SchemaParts.plus(SchemaParts.withName(situation.prodTable(table).orElseThrow(), table), AddColumn.relaxed(column));
        Optional<ColumnFilling> filling =
                value.map(expression -> new ColumnFilling(OwnName.triggerName(table, column.name()), then, column.name(), expression));
        Optional<String> unknown = filling.flatMap(fills -> unreadable(fills, situation));
        if (unknown.isPresent()) {
            sheet.refuse(id, "Its expression names " + unknown.get() + ", which has no value yet when the old application writes a row: "
                    + "answer “" + FillQuestion.idFor(id) + "” with an expression over plain columns that PROD has.");
            return;
        }
        Optional<String> obstacle = filling.filter(fills -> !fills.isConstant()).flatMap(fills -> new TriggerObstacle(situation).of(table));
        if (obstacle.isPresent()) {
            sheet.refuse(id, obstacle.get());
            return;
        }
        Optional<ColumnWithValue> complete = filling.map(fills -> new ColumnWithValue(fills, column, situation))
                .filter(ColumnWithValue::isPossible);
        if (complete.isPresent()) {
            sheet.add(complete.get().draft());
            sheet.add(stopFilling(filling.get(), column, situation));
            return;
        }
        sheet.add(AddColumn.plain(table, AddColumn.relaxed(column), situation));
        filling.ifPresent(fills -> fill(fills, situation, sheet));
        DraftSheet demanding = new DraftSheet();
        new SetNotNull().draft(table, column.name(), Optional.empty(), situation, demanding);
        if (byApplications) {
            sheet.add(checkFilled(table, column, situation));
        }
        sheet.addAll(byApplications ? demanding.needing(Set.of(Filling.filled(table, column.name()))) : demanding);
        filling.ifPresent(fills -> sheet.add(stopFilling(fills, column, situation)));
    }

    /** That no trigger of Chrysalis reads the column any more, so that it can get another name. */
    public static ObjectState unread(ObjectName table, String column) {
        return ObjectState.away(new ObjectId(ObjectKind.TRIGGER, table, "chrysalis reads " + column));
    }

    /** A column that the expression names, but that a trigger cannot read: it is computed, or comes in this release too. */
    private static Optional<String> unreadable(ColumnFilling filling, Situation situation) {
        Stream<Column> computed = filling.table().columns().stream().filter(column -> column.generated().isPresent());
        Stream<Column> coming = situation.devTable(filling.table().name()).stream().flatMap(table -> table.columns().stream())
                .filter(column -> filling.table().column(column.name()).isEmpty());
        return filling.isConstant() ? Optional.empty()
                : Stream.concat(computed, coming).map(Column::name).filter(filling::names).findFirst();
    }

    private static Optional<String> value(Answer answer, DistinctValues distinct) {
        return switch (answer.option()) {
            case FillQuestion.EXPRESSION -> Optional.ofNullable(answer.parameters().get(FillQuestion.EXPRESSION));
            case FillQuestion.NEUTRAL -> new NeutralValue(distinct.situation().sql(), distinct.situation().dev()).of(distinct.column());
            case FillQuestion.DISTINCT -> distinct.random();
            default -> Optional.empty();
        };
    }

    private static void fill(ColumnFilling filling, Situation situation, DraftSheet sheet) {
        ObjectName table = filling.table().name();
        ObjectId id = ObjectId.column(table, filling.column());
        Draft.Builder interim = Draft.in(Stage.EXPAND, "Give " + filling.column() + " a value for the old application")
                .moves(giving(filling, situation))
                .done(isGiven(filling, situation))
                .lock(filling.isConstant() ? situation.locks().exclusive(table) : situation.locks().writers(table))
                .about(id)
                .needs(ObjectState.present(id))
                .gives(given(filling));
        if (!filling.isConstant()) {
            interim.notice("trigger-cost", "Each insert into " + table + " runs a trigger, until contract is done.")
                    .hazards(TriggerObstacle.rights(filling, situation));
        }
        sheet.add(interim);
        sheet.add(new Filling(situation).draft(Stage.EXPAND, filling.table(), filling.column(), filling.expression())
                .needs(ObjectState.present(id), given(filling)).gives(Filling.filled(table, filling.column())));
    }

    /** That the applications did what they were to do: it waits rather than fails. */
    private static Draft.Builder checkFilled(ObjectName table, Column column, Situation situation) {
        SqlText sql = situation.sql();
        ObjectId id = ObjectId.column(table, column.name());
        return Draft.in(Stage.HIDE, "Check that " + column.name() + " is filled everywhere")
                .action(new StepAction.Check(sql.states().not(sql.exists(table, sql.isNull(column.name()))), Duration.ofMinutes(5),
                        Duration.ofSeconds(5)))
                .undo(new Undo.Nothing())
                .lock(situation.locks().rows(table))
                .about(id)
                .needs(ObjectState.present(id))
                .gives(Filling.filled(table, column.name()));
    }

    private static ObjectState given(ColumnFilling filling) {
        return ObjectState.present(new ObjectId(ObjectKind.OTHER, filling.table().name(), "given " + filling.column()));
    }

    /** A constant is the column's default meanwhile; what depends on rows no server takes as a default, so a trigger gives it. */
    private static Move giving(ColumnFilling filling, Situation situation) {
        SqlText sql = situation.sql();
        ObjectName table = filling.table().name();
        if (filling.isConstant()) {
            return Move.of(sql.columns().setDefault(table, filling.column(), Optional.of(filling.expression())),
                    sql.columns().setDefault(table, filling.column(), Optional.empty()));
        }
        return Move.of(sql.sync().install(filling), sql.sync().remove(table, filling.name()));
    }

    private static String isGiven(ColumnFilling filling, Situation situation) {
        SqlText sql = situation.sql();
        ObjectName table = filling.table().name();
        return filling.isConstant() ? sql.states()
                .not(sql.states().hasDefaultOf(table, filling.table().column(filling.column()).orElseThrow()))
                : sql.sync().isInstalled(table, filling.name());
    }

    private static Draft.Builder stopFilling(ColumnFilling filling, Column column, Situation situation) {
        SqlText sql = situation.sql();
        ObjectName table = filling.table().name();
        return Draft.in(Stage.HIDE, "Take the interim value of " + column.name() + " away")
                .moves(giving(filling, situation).inverse())
                .done(filling.isConstant() ? sql.states().hasDefaultOf(table, column)
                        : sql.states().not(sql.sync().isInstalled(table, filling.name())))
                .lock(situation.locks().exclusive(table))
                .about(ObjectId.column(table, column.name()))
                .needs(ObjectState.present(ObjectId.column(table, column.name())), ObjectState.required(table, column.name()))
                .gives(filling.isConstant() ? List.of() : filling.read().stream().map(read -> unread(table, read.name())).toList());
    }
}
