package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.SqlText;
import dev.chrysalis.plan.Answer;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.util.Optional;

/**
 * Adds a column that may not be empty and has no default: empty at first, with a default for what the old application writes, filled in
 * batches, demanded when the old application is gone.
 */
final class AddRequiredColumn {

    void draft(ObjectName table, Column column, Situation situation, Drafting drafting) {
        ObjectId id = ObjectId.column(table, column.name());
        Optional<String> value = situation.answer(FillQuestion.idFor(id)).flatMap(answer -> value(answer, column, situation))
                .or(() -> situation.rows(table) == 0 ? FillQuestion.neutral(table, column, situation) : Optional.empty());
        boolean open = situation.answer(FillQuestion.idFor(id)).filter(answer -> answer.option().equals(FillQuestion.EXPRESSION)).isPresent();
        if (value.isEmpty() && open) {
            drafting.refuse(id, "It may not be empty, PROD holds " + Words.rows(situation.rows(table)) + ", and no value can be recommended: answer “"
                    + FillQuestion.idFor(id) + "” with an expression.");
            return;
        }
        drafting.add(AddColumn.plain(table, AddColumn.relaxed(column), situation));
        if (value.isPresent()) {
            fill(table, column, value.get(), situation, drafting);
        }
        new SetNotNull().draft(table, column.name(), Optional.empty(), situation, drafting);
        if (value.isPresent()) {
            dropFiller(table, column, value.get(), situation, drafting);
        }
    }

    private static Optional<String> value(Answer answer, Column column, Situation situation) {
        return switch (answer.option()) {
            case FillQuestion.EXPRESSION -> Optional.ofNullable(answer.parameters().get(FillQuestion.EXPRESSION));
            case FillQuestion.NEUTRAL -> new NeutralValue(situation.sql(), situation.dev()).of(column);
            default -> Optional.empty();
        };
    }

    private static void fill(ObjectName table, Column column, String value, Situation situation, Drafting drafting) {
        SqlText sql = situation.sql();
        ObjectId id = ObjectId.column(table, column.name());
        boolean constant = !value.toLowerCase(java.util.Locale.ROOT).contains("select");
        if (constant) {
            drafting.add(Draft.in(Stage.EXPAND, "Give " + column.name() + " a value for the old application")
                    .moves(Move.of(sql.columns().setDefault(table, column.name(), Optional.of(value)),
                            sql.columns().setDefault(table, column.name(), Optional.empty())))
                    .done(sql.states().not(sql.states().hasDefaultOf(table, AddColumn.relaxed(column))))
                    .lock(situation.locks().exclusive(table))
                    .about(id)
                    .needs(ObjectState.present(id)));
        }
        Table then = SchemaParts.plus(SchemaParts.withName(situation.prodTable(table).orElseThrow(), table), column);
        drafting.add(new Filling(situation).draft(Stage.EXPAND, "Fill " + column.name() + " of " + table.name(), then, column.name(),
                        sql.quote(column.name()) + " = " + value, sql.quote(column.name()) + " IS NULL")
                .needs(ObjectState.present(id)));
    }

    private static void dropFiller(ObjectName table, Column column, String value, Situation situation, Drafting drafting) {
        SqlText sql = situation.sql();
        if (value.toLowerCase(java.util.Locale.ROOT).contains("select")) {
            return;
        }
        drafting.add(Draft.in(Stage.HIDE, "Take the interim value of " + column.name() + " away")
                .moves(Move.of(sql.columns().setDefault(table, column.name(), Optional.empty()),
                        sql.columns().setDefault(table, column.name(), Optional.of(value))))
                .done(sql.states().hasDefaultOf(table, column))
                .lock(situation.locks().exclusive(table))
                .about(ObjectId.column(table, column.name())));
    }
}
