package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.Capability;
import dev.chrysalis.dialect.ColumnSync;
import dev.chrysalis.dialect.ColumnSync.Direction;
import dev.chrysalis.dialect.SqlText;
import dev.chrysalis.diff.Conversion;
import dev.chrysalis.diff.SchemaChange.ColumnReplaced;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets a new column take over from an old one: both live and are kept equal while both applications live; then the old one is hidden
 * and fed from the new one until it is dropped, so that undoing the hide loses nothing.
 */
final class ReplaceColumn implements Recipe<ColumnReplaced> {

    @Override
    public void draft(ColumnReplaced change, Situation situation, Drafting drafting) {
        new Takeover(change.table(), change.before(), change.after(), change.conversion(), situation, drafting).draft();
    }

    /** One column on its way to another. */
    private static final class Takeover {

        private final ObjectName table;
        private final Column before;
        private final Column after;
        private final Conversion conversion;
        private final Situation situation;
        private final Drafting drafting;
        private final SqlText sql;
        private final ObjectId newColumn;
        private final ObjectId oldColumn;
        private final ObjectId shownColumn;
        private final String hiddenName;
        private final String syncName;
        private final boolean bothWays;
        private final boolean oldRelaxedAtOnce;

        Takeover(ObjectName table, Column before, Column after, Conversion conversion, Situation situation, Drafting drafting) {
            this.table = table;
            this.before = before;
            this.after = after;
            this.conversion = conversion;
            this.situation = situation;
            this.drafting = drafting;
            sql = situation.sql();
            newColumn = ObjectId.column(table, after.name());
            oldColumn = ObjectId.column(situation.prodName(table), before.name());
            shownColumn = ObjectId.column(table, before.name());
            hiddenName = Situation.hidden(before.name());
            syncName = table.name() + "_" + after.name();
            bothWays = !conversion.backward().isBlank();
            oldRelaxedAtOnce = !bothWays || !situation.can(Capability.TRIGGERS_FILL_REQUIRED_COLUMNS);
        }

        void draft() {
            Optional<String> going = otherReadThatGoes();
            if (going.isPresent()) {
                drafting.refuse(newColumn, "Its expressions name " + going.get() + ", which this release takes away while a trigger still reads it:"
                        + " leave that change to a later release.");
                return;
            }
            drafting.add(AddColumn.plain(table, AddColumn.relaxed(after), situation));
            sync();
            fill();
            checkFilled();
            demand();
            hide();
            drop();
        }

        private Optional<String> otherReadThatGoes() {
            return Stream.of(conversion.forward(), conversion.backward()).flatMap(expression -> live().read(expression).stream())
                    .map(Column::name).filter(name -> !name.equals(before.name()) && situation.isObsoleteColumn(table, name)).findFirst();
        }

        private ColumnSync sync(Direction direction, String beforeNow) {
            Table then = SchemaParts.withName(situation.prodTable(table).orElseThrow(), table);
            then = SchemaParts.plus(SchemaParts.renaming(then, before.name(), beforeNow), AddColumn.relaxed(after));
            return new ColumnSync(syncName, then, beforeNow, after.name(), before.name(), after.name(), conversion, direction);
        }

        private ColumnSync live() {
            return sync(bothWays ? Direction.BOTH : Direction.FORWARD, before.name());
        }

        private void sync() {
            Draft.Builder draft = Draft.in(Stage.EXPAND, "Keep " + before.name() + " and " + after.name() + " of " + table.name() + " equal")
                    .done(sql.sync().isInstalled(table, syncName))
                    .lock(situation.locks().writers(table))
                    .notice("trigger-cost", "Each write to " + table + " runs a trigger, until contract is done.")
                    .about(newColumn)
                    .needs(ObjectState.present(newColumn))
                    .gives(synced());
            List<Move> moves = new ArrayList<>();
            if (oldRelaxedAtOnce) {
                moves.addAll(relaxOld());
            }
            if (!bothWays) {
                draft.caution("old-application-does-not-see", "No expression gives " + before.name() + " back from " + after.name()
                        + ": what the new application writes is not seen by the old one, and is missing from " + before.name()
                        + " after an undo.");
            }
            moves.add(Move.of(sql.sync().install(live()), sql.sync().remove(table, syncName)));
            drafting.add(draft.moves(moves));
        }

        private List<Move> relaxOld() {
            return before.nullable() ? List.of() : List.of(Move.of(sql.columns().setNullable(table, before.name(), true),
                    sql.columns().setNullable(table, before.name(), false)));
        }

        private ObjectState synced() {
            return ObjectState.present(new ObjectId(ObjectKind.TRIGGER, table, "chrysalis sync " + after.name()));
        }

        private ObjectState filled() {
            return Filling.filled(table, after.name());
        }

        private void fill() {
            drafting.add(new Filling(situation).draft(Stage.EXPAND, "Fill " + after.name() + " of " + table.name(), live().table(),
                            after.name(), sql.sync().fill(live()), sql.sync().needsFill(live()))
                    .done(sql.sync().isFilled(live()))
                    .needs(synced()).gives(filled()));
        }

        private void checkFilled() {
            drafting.add(Draft.in(Stage.READY, "Check that " + after.name() + " is filled everywhere")
                    .action(new StepAction.Check(sql.sync().isFilled(live()), Duration.ofMinutes(5), Duration.ofSeconds(5)))
                    .undo(new Undo.Nothing())
                    .lock(situation.locks().rows(table))
                    .about(newColumn)
                    .needs(filled()));
        }

        /** What the new column demands waits until only the new application writes it. */
        private void demand() {
            if (!after.nullable()) {
                new SetNotNull().draft(table, after.name(), Optional.empty(), situation, drafting);
            }
            after.defaultExpression().ifPresent(expression -> drafting.add(
                    Draft.in(Stage.HIDE, "Set the default of " + after.name())
                            .moves(Move.of(sql.columns().setDefault(table, after.name(), Optional.of(expression)),
                                    sql.columns().setDefault(table, after.name(), Optional.empty())))
                            .done(sql.states().hasDefaultOf(table, after))
                            .lock(situation.locks().exclusive(table))
                            .about(newColumn)
                            .needs(ObjectState.away(oldColumn))));
        }

        private void hide() {
            List<Move> moves = new ArrayList<>();
            moves.add(Move.of(sql.sync().remove(table, syncName), sql.sync().install(live())));
            if (!oldRelaxedAtOnce) {
                moves.addAll(relaxOld());
            }
            moves.add(Move.of(sql.objects().rename(shownColumn, hiddenName),
                    sql.objects().rename(ObjectId.column(table, hiddenName), before.name())));
            if (bothWays) {
                moves.add(Move.of(sql.sync().install(sync(Direction.BACKWARD, hiddenName)), sql.sync().remove(table, syncName)));
            }
            Draft.Builder draft = Draft.in(Stage.HIDE, "Hide " + before.name() + " of " + table.name())
                    .moves(moves)
                    .done(sql.states().exists(ObjectId.column(table, hiddenName)))
                    .lock(situation.locks().exclusive(table))
                    .caution("application-may-use-it", "A statement that still names the column fails from here on.")
                    .about(shownColumn, newColumn)
                    .needs(AddRequiredColumn.unread(table, before.name()))
                    .gives(ObjectState.away(oldColumn));
            if (bothWays) {
                draft.notice("still-fed", "The hidden column goes on being filled from " + after.name()
                        + " until it is dropped, so that undoing this step loses nothing.");
            }
            drafting.add(draft);
        }

        private void drop() {
            ObjectId hidden = ObjectId.column(table, hiddenName);
            List<String> statements = new ArrayList<>();
            if (bothWays) {
                statements.addAll(sql.sync().remove(table, syncName));
            }
            statements.add(sql.objects().drop(hidden));
            drafting.add(DropColumn.drop(table, before.name(), oldColumn, situation)
                    .moves(Move.of(statements, List.of()))
                    .undo(new Undo.Impossible("The values of " + table + "." + before.name()
                            + " are gone with the column; only a backup has them.")));
        }
    }
}
