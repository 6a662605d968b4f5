package dev.chrysalis.plan.recipe.column;

import dev.chrysalis.dialect.sql.AttributeSql;
import dev.chrysalis.diff.ColumnChange.ColumnDefaultChanged;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.CompositeType;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Defaults that change with the attributes of a row type: the old ones fit it as it is, the new ones as it is to be, and the server takes
 * neither at the other time.
 */
public final class RowTypeDefaults {

    private final Situation situation;

    public RowTypeDefaults(Situation situation) {
        this.situation = situation;
    }

    /** Whether the column's default is given another by the step that changes a row type. */
    boolean include(ColumnDefaultChanged change) {
        return rowTypes(inProd(change)).stream().anyMatch(type -> of(type).anyMatch(change::equals));
    }

    /** Those that rest on a type, directly or by others that are made of it. */
    private Stream<ColumnDefaultChanged> of(ObjectId type) {
        return situation.prodNeeds().closure(List.of(type)).stream().filter(dependent -> dependent.kind() == ObjectKind.COLUMN)
                .flatMap(column -> change(column).stream());
    }

    private Optional<ColumnDefaultChanged> change(ObjectId inProd) {
        ObjectId inDev = ObjectId.column(situation.devName(inProd.name()), inProd.part());
        Optional<Column> before = situation.prod().table(inProd.name()).flatMap(table -> table.column(inProd.part()));
        return before.filter(column -> column.defaultExpression().isPresent() && !situation.isLeftOut(inProd))
                .flatMap(old -> situation.devTable(inDev.name()).flatMap(table -> table.column(inDev.part()))
                        .filter(after -> after.type().equals(old.type()) && !after.defaultExpression().equals(old.defaultExpression()))
                        .map(after -> new ColumnDefaultChanged(inDev.name(), old, after)));
    }

    /** The change of a type amid those that rest on it; where several types change below one column, the first takes and the last gives. */
    public Draft.Builder around(ObjectId type, Move change, Draft.Builder draft) {
        List<ColumnDefaultChanged> taken = of(type).filter(each -> rowTypes(inProd(each)).get(0).equals(type)).toList();
        List<ColumnDefaultChanged> given = of(type).filter(each -> last(rowTypes(inProd(each))).equals(type)).toList();
        List<Move> moves = new ArrayList<>();
        taken.forEach(each -> {
            moves.add(given(each, each.before()).inverse());
            draft.about(each.subject()).gives(ObjectState.gone(inProd(each)));
        });
        Stream.concat(taken.stream(), given.stream()).findFirst().ifPresent(each -> draft.lock(situation.locks().exclusive(each.table())));
        moves.add(change);
        given.stream().filter(each -> each.after().defaultExpression().isPresent()).forEach(each -> {
            moves.add(given(each, each.after()));
            draft.needs(situation.devNeeds().needsOf(each.subject()).stream().map(ObjectState::present).toList());
        });
        return draft.moves(moves);
    }

    private ObjectId inProd(ColumnDefaultChanged change) {
        return ObjectId.column(situation.prodName(change.table()), change.before().name());
    }

    private static ObjectId last(List<ObjectId> types) {
        return types.get(types.size() - 1);
    }

    private Move given(ColumnDefaultChanged change, Column column) {
        AttributeSql attributes = Heirs.attributesOf(change.table(), situation);
        return Move.of(attributes.setDefault(change.table(), column.name(), column.defaultExpression()),
                attributes.setDefault(change.table(), column.name(), Optional.empty()));
    }

    /** The row types that change below a column of PROD, each after those that it is made of. */
    private List<ObjectId> rowTypes(ObjectId inProd) {
        Set<ObjectId> found = new LinkedHashSet<>();
        List<ObjectId> open = new ArrayList<>(List.of(inProd));
        while (!open.isEmpty()) {
            situation.prodNeeds().needsOf(open.remove(0)).stream().filter(need -> need.kind() == ObjectKind.TYPE).filter(found::add)
                    .forEach(open::add);
        }
        return situation.prodNeeds().inOrder(found.stream().filter(this::changes).toList());
    }

    private boolean changes(ObjectId type) {
        Optional<List<Column>> before = shape(situation.prod(), type);
        Optional<List<Column>> after = shape(situation.dev(), type);
        return before.isPresent() && after.isPresent() && !before.equals(after) && !situation.isLeftOut(type);
    }

    private static Optional<List<Column>> shape(Schema schema, ObjectId type) {
        return schema.find(type).filter(CompositeType.class::isInstance).map(found -> ((CompositeType) found).shape());
    }
}
