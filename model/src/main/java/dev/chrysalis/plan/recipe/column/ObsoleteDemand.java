package dev.chrysalis.plan.recipe.column;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.NeutralValue;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.util.List;
import java.util.Optional;

/** That every row has a value in a column which goes: demanded no more once the new application, which knows no such column, may write. */
public final class ObsoleteDemand {

    private final ObjectName table;
    private final Column column;
    private final Situation situation;

    /** @param column as PROD has it */
    public ObsoleteDemand(ObjectName table, Column column, Situation situation) {
        this.table = table;
        this.column = column;
        this.situation = situation;
    }

    /** @return that rows are written without a value; empty where they always were */
    List<ObjectState> lift(DraftSheet sheet) {
        if (isLiftedAlready()) {
            return List.of();
        }
        ObjectId id = ObjectId.column(table, column.name());
        ObjectState lifted = ObjectState.optional(table, column.name());
        SqlText sql = situation.sql();
        Draft.Builder draft = Draft.in(Stage.EXPAND, "Make " + column.name() + " of " + table.name() + " optional")
                .lock(situation.locks().exclusive(table))
                .about(id)
                .needs(Heirs.left(table, situation))
                .needs(Heirs.leaving(table, situation))
                .gives(lifted);
        Optional<String> neutral = neutral();
        if (neutral.isPresent()) {
            draft.moves(Move.of(sql.columns().setDefault(table, column.name(), neutral),
                    sql.columns().setDefault(table, column.name(), Optional.empty())))
                    .done(sql.states().hasDefaultOf(table, column.withDefault(neutral)));
        } else {
            draft.moves(Move.of(List.of(sql.columns().setNullable(table, column.name(), true)), sql.columns().demand(table, column)))
                    .done(sql.states().isNullable(table, column.name(), true))
                    .notice("readers-meet-null",
                    "Whoever reads the column must cope with empty values once the new application writes them; "
                            + "an undo fails while there are any.");
        }
        key().ifPresent(key -> draft.needs(ObjectState.gone(key)).caution("key-of-the-old-application",
                "The old application's key demands the column until contract; until then the new one can add rows only where it gives "
                + column.name() + " a value."));
        sheet.add(draft);
        return List.of(lifted);
    }

    /** The column as it is then. */
    public Column lifted() {
        return isLiftedAlready() ? column : neutral().map(value -> column.withDefault(Optional.of(value)))
                .orElseGet(() -> column.withNullable(true));
    }

    private boolean isLiftedAlready() {
        return column.nullable() || column.defaultExpression().isPresent() || column.generated().isPresent()
                || column.identity().isPresent();
    }

    /** The value that any number of rows may share, and that the way back may keep. */
    private Optional<String> neutral() {
        boolean weighed = held().stream().anyMatch(holder -> holder.constraints().stream()
                        .anyMatch(constraint -> constraint.kind() != ConstraintKind.PRIMARY_KEY
                        && constraint.columns().contains(column.name()))
                || holder.indexes().stream().filter(Index::unique).anyMatch(index -> index.keys().contains(column.name())));
        return weighed || Heirs.joinsWithOptional(table, column.name(), situation) ? Optional.empty()
                : new NeutralValue(situation.sql(), situation.prod()).of(column);
    }

    private Optional<ObjectId> key() {
        return held().flatMap(Table::primaryKey).filter(key -> key.columns().contains(column.name())).map(Constraint::name)
                .map(name -> new ObjectId(ObjectKind.CONSTRAINT, situation.prodName(table), name));
    }

    private Optional<Table> held() {
        return situation.prodTable(table);
    }
}
