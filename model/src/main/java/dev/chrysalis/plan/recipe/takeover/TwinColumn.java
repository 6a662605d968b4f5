package dev.chrysalis.plan.recipe.takeover;

import dev.chrysalis.dialect.sql.Capability;
import dev.chrysalis.dialect.sql.ColumnSync;
import dev.chrysalis.dialect.sql.ColumnSync.Direction;
import dev.chrysalis.dialect.sql.DataQuestion;
import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.ColumnChange.ColumnTypeChanged;
import dev.chrysalis.diff.Conversion;
import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.Severity;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.plan.draft.Alteration;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Filling;
import dev.chrysalis.plan.recipe.OwnName;
import dev.chrysalis.plan.recipe.SchemaParts;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.TriggerObstacle;
import dev.chrysalis.plan.recipe.column.AddColumn;
import dev.chrysalis.plan.recipe.column.DropColumn;
import dev.chrysalis.plan.recipe.column.SetNotNull;
import dev.chrysalis.plan.recipe.rows.ConversionQuestion;
import dev.chrysalis.plan.recipe.rows.RowGuard;
import dev.chrysalis.plan.recipe.rows.ValueConversion;
import dev.chrysalis.plan.recipe.sequence.CountingOn;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.NotNull;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Changes the type of a column of a large table without writing it anew under a lock: a twin of the new type is kept equal by triggers
 * and filled in batches, its indexes and keys are built while writers go on, then the names are swapped in one short transaction, in which
 * views, checks and foreign keys go and come back; the old column is fed until it is dropped.
 */
final class TwinColumn {

    private final ColumnTypeChanged change;
    private final Situation situation;
    private final DraftSheet sheet;
    private final TwinDependents dependents;
    private final SqlText sql;
    private final ObjectName table;
    private final String name;
    private final String twinName;
    private final String hiddenName;
    private final String syncName;
    private final ObjectId id;
    private final ObjectId prodId;
    private final ObjectId twinId;
    private final Table live;
    private final ColumnSync both;
    private final ColumnSync feeding;
    private final boolean narrowerBack;

    /** @param dependents what rests on the column, all of which can pass to a twin */
    TwinColumn(ColumnTypeChanged change, ValueConversion conversion, TwinDependents dependents, Situation situation,
               DraftSheet sheet) {
        this.change = change;
        this.situation = situation;
        this.sheet = sheet;
        this.dependents = dependents;
        sql = situation.sql();
        table = change.table();
        name = change.after().name();
        twinName = nameFor(name);
        hiddenName = OwnName.hidden(name);
        syncName = OwnName.triggerName(table, name);
        id = ObjectId.column(table, name);
        prodId = ObjectId.column(situation.prodName(table), name);
        twinId = ObjectId.column(table, twinName);
        live = SchemaParts.plus(SchemaParts.withName(situation.prodTable(table).orElseThrow(), table), twin());
        both = new ColumnSync(syncName, live, name, twinName, name, name, new Conversion(conversion.forward(), conversion.backward()),
                Direction.BOTH);
        Optional<String> guarded = sql.data().nullWhereTooLarge(name, change.after().type(), change.before().type(), conversion.backward());
        narrowerBack = guarded.isPresent();
        Table swapped = SchemaParts.renaming(SchemaParts.renaming(live, name, hiddenName), twinName, name);
        feeding = new ColumnSync(syncName, swapped, hiddenName, name, name, name,
                new Conversion(conversion.forward(), guarded.orElse(conversion.backward())), Direction.BACKWARD);
    }

    static String nameFor(String column) {
        return OwnName.named("chrysalis_twin_", column);
    }

    private Column twin() {
        return AddColumn.relaxed(change.after()).withName(twinName);
    }

    void draft() {
        sheet.add(Draft.in(Stage.EXPAND, "Add a twin of " + name + " of type " + change.after().type())
                .moves(Move.of(sql.columns().add(table, twin()), List.of(sql.objects().drop(twinId))))
                .done(sql.states().exists(twinId)).lock(situation.locks().exclusive(table)).about(id)
                .gives(ObjectState.present(twinId)));
        fill();
        dependents.indexes().forEach(index -> sheet.add(index.build(filled(), situation)));
        boolean demandedBeforeSwap = situation.can(Capability.TRIGGERS_FILL_REQUIRED_COLUMNS);
        if (!change.after().nullable()) {
            new SetNotNull().draft(table, demandedBeforeSwap ? twinName : name, Optional.empty(), situation, sheet);
        }
        dependents.keys().forEach(key -> key.build(List.of(filled(), ObjectState.required(table, twinName)),
                situation).forEach(sheet::add));
        sheet.add(new Agreement(both).draft(name + " of " + table.name() + " and its twin", situation).about(id).needs(filled()));
        swap();
        checkNothingLost();
        List<String> last = new ArrayList<>(sql.sync().remove(table, syncName));
        last.add(sql.objects().drop(ObjectId.column(table, hiddenName)));
        sheet.add(DropColumn.drop(table, name, prodId, situation).moves(Move.of(last, List.of()))
                .undo(new Undo.Impossible("The values of the old type are gone with the old column; only a backup has them.")));
    }

    private ObjectState filled() {
        return ObjectState.present(new ObjectId(ObjectKind.OTHER, table, "filled " + twinName));
    }

    private void fill() {
        ObjectState synced = ObjectState.present(new ObjectId(ObjectKind.TRIGGER, table, "chrysalis twin " + name));
        sheet.add(Draft.in(Stage.EXPAND, "Keep " + name + " of " + table.name() + " and its twin equal")
                .moves(Move.of(sql.sync().install(both), sql.sync().remove(table, syncName)))
                .done(sql.sync().isInstalled(table, syncName)).lock(situation.locks().writers(table)).about(id)
                .notice("trigger-cost", "Each write to " + table + " runs a trigger, until contract is done.")
                .hazards(TriggerObstacle.rights(both, situation))
                .hazards(ConversionQuestion.hazards(change, situation))
                .needs(ObjectState.present(twinId)).gives(synced));
        sheet.add(new Filling(situation).draft(Stage.EXPAND, "Fill the twin of " + name + " of " + table.name(), live, twinName,
                sql.sync().rows().fill(both), sql.sync().rows().unfilled(both)).done(sql.sync().rows().isFilled(both))
                        .needs(synced).gives(filled()));
        sheet.add(Draft.in(Stage.READY, "Check that the twin of " + name + " is filled everywhere")
                .action(new StepAction.Check(sql.sync().rows().isFilled(both), Duration.ofMinutes(5), Duration.ofSeconds(5)))
                .undo(new Undo.Nothing()).about(id).needs(filled()));
    }

    /** What was written between the check before the swap and the swap is in the hidden column still. */
    private void checkNothingLost() {
        List<DataQuestion> lost = new RowGuard(situation).ofKept(change, hiddenName);
        if (!lost.isEmpty()) {
            sheet.add(Draft.in(Stage.HIDE, "Check that " + name + " of " + table.name() + " lost no value by the swap")
                    .action(new StepAction.Check(lost.stream().map(question -> "(" + question.count() + ") = 0")
                            .collect(Collectors.joining(" AND ", "SELECT ", "")), Duration.ofMinutes(5), Duration.ofSeconds(5)))
                    .undo(new Undo.Nothing()).lock(situation.locks().rows(table)).about(id).needs(ObjectState.away(prodId)));
        }
    }

    private void swap() {
        Set<ObjectState> needs = new HashSet<>(Set.of(filled(), ObjectState.required(table, twinName), new Agreement(both).found()));
        dependents.indexes().forEach(index -> needs.add(index.built()));
        dependents.keys().forEach(key -> needs.addAll(key.built()));
        List<Hazard> hazards = new ArrayList<>();
        hazards.add(new Hazard("type-changes-here", Severity.CAUTION, "Both applications meet the new type from here on."));
        hazards.add(new Hazard("column-stands-last", Severity.CAUTION, "The column stands last in " + table
                + " from here on: a statement that gives"
                + " values without naming their columns must name them before."));
        CountingOn counting = new CountingOn(id, name, situation);
        counting.hazards().forEach(hazards::add);
        if (narrowerBack) {
            hazards.add(new Hazard("old-type-is-narrower", Severity.CAUTION, "A value that " + change.before().type()
                    + " does not hold is empty in the hidden column: undoing this step would lose it."));
        }
        sheet.add(new Alteration(Stage.HIDE, "Swap " + name + " of " + table.name() + " and its twin", id,
                counting.with(Move.sequence(swapping())),
                dependents.remade(), Set.of(prodId), needs, Set.of(ObjectState.present(id), ObjectState.away(prodId)), hazards,
                Optional.of(situation.locks().exclusive(table)), Optional.of(sql.states().exists(ObjectId.column(table, hiddenName)))));
    }

    private List<Move> swapping() {
        List<Move> swap = new ArrayList<>();
        swap.add(Move.of(sql.sync().remove(table, syncName), sql.sync().install(both)));
        dependents.keys().forEach(key -> swap.add(key.letGo(sql)));
        if (!change.before().nullable()) {
            swap.add(Move.of(List.of(sql.columns().setNullable(table, name, true)),
                    sql.columns().demand(table, change.before().withName(name))));
        }
        change.before().defaultExpression().ifPresent(expression -> swap.add(defaulting(expression).inverse()));
        swap.add(Move.of(sql.objects().rename(id, hiddenName), sql.objects().rename(ObjectId.column(table, hiddenName), name)));
        swap.add(Move.of(sql.objects().rename(twinId, name), sql.objects().rename(id, twinName)));
        swap.add(Move.of(sql.objects().access(id, Annotations.NONE, change.before().annotations()), List.of()));
        Column unnamed = change.after().withOptions(NotNull.PLAIN.in(change.after().options()));
        swap.add(Move.of(sql.columns().changeOptions(table, unnamed, change.after()),
                sql.columns().changeOptions(table, change.after(), unnamed)));
        dependents.indexes().forEach(index -> swap.addAll(index.swap(situation)));
        dependents.keys().forEach(key -> swap.add(key.take(sql)));
        dependents.sequences().forEach(sequence -> swap.add(Move.of(sql.sequences().ownedBy(sequence, Optional.of(id)),
                sql.sequences().ownedBy(sequence, Optional.of(ObjectId.column(table, hiddenName))))));
        change.after().defaultExpression().ifPresent(expression -> swap.add(defaulting(expression)));
        swap.add(Move.of(sql.sync().install(feeding), sql.sync().remove(table, syncName)));
        return swap;
    }

    private Move defaulting(String expression) {
        return Move.of(sql.columns().setDefault(table, name, Optional.of(expression)),
                sql.columns().setDefault(table, name, Optional.empty()));
    }
}
