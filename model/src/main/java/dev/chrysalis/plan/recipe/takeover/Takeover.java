package dev.chrysalis.plan.recipe.takeover;

import dev.chrysalis.dialect.sql.Capability;
import dev.chrysalis.dialect.sql.ColumnSync.Direction;
import dev.chrysalis.dialect.sql.ColumnSync.Side;
import dev.chrysalis.dialect.sql.ColumnSync;
import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.ColumnChange.ColumnsReplaced;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.evidence.Violations;
import dev.chrysalis.plan.recipe.Filling;
import dev.chrysalis.plan.recipe.OwnName;
import dev.chrysalis.plan.recipe.SchemaParts;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.TriggerObstacle;
import dev.chrysalis.plan.recipe.column.AddColumn;
import dev.chrysalis.plan.recipe.column.AddRequiredColumn;
import dev.chrysalis.plan.recipe.column.DropColumn;
import dev.chrysalis.plan.recipe.column.SetNotNull;
import dev.chrysalis.plan.recipe.rows.RowsAgainst;
import dev.chrysalis.plan.recipe.sequence.CountingOn;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The steps in which new columns take over from old ones. */
final class Takeover {

    private final ColumnsReplaced change;
    private final ObjectName table;
    private final List<Column> before;
    private final List<Column> after;
    private final Situation situation;
    private final DraftSheet sheet;
    private final SqlText sql;
    private final String olds;
    private final String news;
    private final String syncName;
    private final boolean bothWays;
    private final TakeoverValues values;
    private final LateNarrowing narrowing;

    /** @param change gives each new column a value */
    Takeover(ColumnsReplaced change, Situation situation, DraftSheet sheet) {
        this.change = change;
        this.situation = situation;
        this.sheet = sheet;
        table = change.table();
        before = change.before();
        after = change.after();
        sql = situation.sql();
        olds = StepWords.list(before.stream().map(Column::name).toList());
        news = StepWords.list(after.stream().map(Column::name).toList());
        syncName = OwnName.triggerName(table, after.get(0).name());
        bothWays = before.stream().noneMatch(column -> ReplaceColumns.expression(change, column).isBlank());
        values = new TakeoverValues(table, situation);
        narrowing = new LateNarrowing(table, after.size() == 1 ? before : List.of(), situation);
    }

    /** @param lost rows of PROD whose values do not come back as they were */
    void draft(Violations lost) {
        after.forEach(column -> sheet.add(add(column)));
        sync(lost);
        fill();
        checkFilled();
        after.forEach(this::demand);
        if (bothWays) {
            sheet.add(new Agreement(live()).draft(olds + " and " + news + " of " + table.name(), situation).about(columns(after))
                    .needs(filled()));
        }
        hide();
        after.forEach(column -> narrowing.draft(column, before.stream().map(old -> ObjectState.away(inProd(old))).toList(), sheet));
        before.forEach(this::drop);
    }

    /** Who may read or write one of the old columns alone may do so with the new one. */
    private Draft.Builder add(Column column) {
        ObjectId id = ObjectId.column(table, column.name());
        List<String> make = new ArrayList<>(AddColumn.statements(table, narrowing.meanwhile(column), situation));
        before.forEach(old -> make.addAll(sql.objects().access(id, Annotations.NONE, old.annotations())));
        return AddColumn.plain(table, narrowing.meanwhile(column), situation).moves(Move.of(make, List.of(sql.objects().drop(id))));
    }

    /** As long as both applications live. */
    ColumnSync live() {
        return sync(bothWays ? Direction.BOTH : Direction.FORWARD, UnaryOperator.identity());
    }

    /** @param now what the old columns are called then */
    private ColumnSync sync(Direction direction, UnaryOperator<String> now) {
        Table then = SchemaParts.withName(situation.prodTable(table).orElseThrow(), table);
        for (Column column : before) {
            then = SchemaParts.renaming(then, column.name(), now.apply(column.name()));
        }
        for (Column column : after) {
            then = SchemaParts.plus(then, narrowing.meanwhile(column));
        }
        return new ColumnSync(syncName, then,
                before.stream().map(column -> new Side(now.apply(column.name()), column.name(), ReplaceColumns.expression(change, column),
                        values.ofOld(column))).toList(),
                after.stream().map(column -> new Side(column.name(), column.name(), ReplaceColumns.expression(change, column),
                        values.ofNew(column, before))).toList(), direction);
    }

    private void sync(Violations lost) {
        Draft.Builder draft = Draft.in(Stage.EXPAND, "Keep " + olds + " and " + news + " of " + table.name() + " equal")
                .done(sql.sync().isInstalled(table, syncName))
                .lock(situation.locks().writers(table))
                .notice("trigger-cost", "Each write to " + table + " runs a trigger, until contract is done.")
                .about(columns(after))
                .needs(columns(after).stream().map(ObjectState::present).toList())
                .gives(synced());
        List<Move> moves = new ArrayList<>(relaxOld());
        after.forEach(column -> narrowing.warn(column, draft));
        draft.hazards(values.hazards(before, after, bothWays)).hazards(TriggerObstacle.rights(live(), situation));
        if (!bothWays) {
            draft.caution("old-application-does-not-see", "No expression gives " + olds + " back from " + news
                    + ": what the new application writes is not seen by the old one, and is missing from " + olds
                    + " after an undo.");
        }
        if (lost.any()) {
            draft.caution("comes-back-otherwise", StepWords.rows(lost.rows()) + " of " + table
                    + " would not come back from " + news + " as "
                    + (lost.rows() == 1 ? "it is" : "they are")
                    + (lost.examples().isEmpty() ? "" : ", such as " + String.join("; ", lost.examples()))
                    + ". They stay as they are until the new application writes them.");
        }
        lost.silence().ifPresent(silence -> draft.caution("rows-not-asked", "The rows of " + table
                + " in PROD could not be asked: " + silence.word()
                + ". Nobody knows which of their values would not come back from " + news + " as they are."));
        moves.add(Move.of(sql.sync().install(live()), sql.sync().remove(table, syncName)));
        sheet.add(draft.moves(moves));
    }

    /** Where no trigger can fill it. */
    private List<Move> relaxOld() {
        boolean filled = situation.can(Capability.TRIGGERS_FILL_REQUIRED_COLUMNS);
        return before.stream().filter(column -> !column.nullable() && (!filled || !bothWays && values.ofOld(column).isBlank()))
                .map(column -> Move.of(List.of(sql.columns().setNullable(table, column.name(), true)), sql.columns().demand(table, column)))
                .toList();
    }

    private ObjectState synced() {
        return ObjectState.present(new ObjectId(ObjectKind.TRIGGER, table, "chrysalis sync " + after.get(0).name()));
    }

    private List<ObjectState> filled() {
        return after.stream().map(column -> Filling.filled(table, column.name())).toList();
    }

    private void fill() {
        sheet.add(new Filling(situation).draft(Stage.EXPAND, "Fill " + news + " of " + table.name(), live().table(),
                        after.get(0).name(), sql.sync().rows().fill(live()), sql.sync().rows().unfilled(live()))
                .about(columns(after))
                .done(sql.sync().rows().isFilled(live()))
                .needs(synced()).gives(filled()));
    }

    private void checkFilled() {
        sheet.add(Draft.in(Stage.READY, "Check that " + news + (after.size() == 1 ? " is" : " are") + " filled everywhere")
                .action(new StepAction.Check(sql.sync().rows().isFilled(live()), Duration.ofMinutes(5), Duration.ofSeconds(5)))
                .undo(new Undo.Nothing())
                .lock(situation.locks().rows(table))
                .about(columns(after))
                .needs(filled()));
    }

    /** What a new column demands waits until only the new application writes it. */
    private void demand(Column column) {
        if (!column.nullable()) {
            RowsAgainst.draft(change, situation, sheet,
                    wherever -> new SetNotNull().draft(table, column.name(), Optional.empty(), situation, wherever));
        }
        CountingOn counting = new CountingOn(ObjectId.column(table, column.name()), before.get(0).name(), situation);
        column.defaultExpression().ifPresent(expression -> sheet.add(
                Draft.in(Stage.HIDE, "Set the default of " + column.name())
                        .moves(counting.with(Move.of(sql.columns().setDefault(table, column.name(), Optional.of(expression)),
                                sql.columns().setDefault(table, column.name(), Optional.empty()))))
                        .hazards(counting.hazards())
                        .done(sql.states().hasDefaultOf(table, column))
                        .lock(situation.locks().exclusive(table))
                        .about(ObjectId.column(table, column.name()))
                        .needs(before.stream().map(old -> ObjectState.away(inProd(old))).toList())));
    }

    private void hide() {
        List<Move> moves = new ArrayList<>();
        moves.add(Move.of(sql.sync().remove(table, syncName), sql.sync().install(live())));
        before.forEach(column ->
                moves.add(Move.of(sql.objects().rename(ObjectId.column(table, column.name()), OwnName.hidden(column.name())),
                sql.objects().rename(hidden(column), column.name()))));
        if (bothWays) {
            moves.add(Move.of(sql.sync().install(sync(Direction.BACKWARD, OwnName::hidden)), sql.sync().remove(table, syncName)));
        } else {
            before.forEach(column -> moves.addAll(values.whileHidden(column)));
        }
        String it = before.size() == 1 ? "the column" : "one of the columns";
        Draft.Builder draft = Draft.in(Stage.HIDE, "Hide " + olds + " of " + table.name())
                .moves(moves)
                .done(sql.states().exists(hidden(before.get(0))))
                .lock(situation.locks().exclusive(table))
                .caution("application-may-use-it", "A statement that still names " + it + " fails from here on.")
                .about(columns(before)).about(columns(after))
                .needs(before.stream().map(column -> AddRequiredColumn.unread(table, column.name())).toList())
                .needs(bothWays ? List.of(new Agreement(live()).found()) : List.of())
                .gives(before.stream().map(column -> ObjectState.away(inProd(column))).toList());
        if (bothWays) {
            draft.notice("still-fed", "The hidden column" + (before.size() == 1 ? " goes" : "s go") + " on being filled from " + news
                    + " until " + (before.size() == 1 ? "it is" : "they are") + " dropped, so that undoing this step loses nothing.");
        }
        sheet.add(draft);
    }

    private void drop(Column column) {
        List<String> statements = new ArrayList<>();
        if (bothWays) {
            statements.addAll(sql.sync().remove(table, syncName));
        }
        statements.add(sql.objects().drop(hidden(column)));
        sheet.add(DropColumn.drop(table, column.name(), inProd(column), situation)
                .moves(Move.of(statements, List.of()))
                .undo(new Undo.Impossible("The values of " + table + "." + column.name()
                        + " are gone with the column; only a backup has them.")));
    }

    private ObjectId inProd(Column column) {
        return ObjectId.column(situation.prodName(table), column.name());
    }

    private ObjectId hidden(Column column) {
        return ObjectId.column(table, OwnName.hidden(column.name()));
    }

    private List<ObjectId> columns(List<Column> columns) {
        return columns.stream().map(column -> ObjectId.column(table, column.name())).toList();
    }
}
