package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.sql.AttributeSql;
import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Tables that get what their parents get. */
public final class Heirs {

    private Heirs() {
    }

    /** The same column in every table of DEV that inherits it. */
    public static Stream<ObjectId> of(ObjectId column, Situation situation) {
        return in(situation.dev(), column);
    }

    /** The same column in every table of PROD that inherits it. */
    public static Stream<ObjectId> inProd(ObjectId column, Situation situation) {
        return in(situation.prod(), column);
    }

    static Stream<ObjectId> in(Schema schema, ObjectId column) {
        return heirs(schema, column.name()).map(heir -> ObjectId.column(heir.name(), column.part()));
    }

    /** Whether foreign keys of PROD or DEV refer to a partitioned table, by its name in DEV, or to what it is a part of. */
    public static boolean isReferredTo(ObjectName parent, Situation situation) {
        boolean refers = Stream.concat(situation.dev().all(Table.class), situation.prod().all(Table.class))
                .flatMap(other -> other.constraints().stream()).flatMap(constraint -> constraint.references().stream())
                .anyMatch(reference -> reference.table().equals(parent) || reference.table().equals(situation.prodName(parent)));
        return refers || situation.devTable(parent).flatMap(table -> table.storage().partitionOf())
                .filter(place -> isReferredTo(place.parent(), situation)).isPresent();
    }

    /**
     * The statements that change what a table has of its own for a column: whatever heirs have of their own is told by changes of their
     * own.
     */
    public static AttributeSql attributesOf(ObjectName table, Situation situation) {
        boolean hasHeirs = children(situation.dev(), table).findAny().isPresent()
                || children(situation.prod(), situation.prodName(table)).findAny().isPresent();
        return hasHeirs ? situation.sql().columns().withoutHeirs() : situation.sql().columns();
    }

    /**
     * Whether a table of PROD, by its name in DEV, has heirs by INHERITS: its triggers do not fire for their rows, those of partitions do.
     */
    public static boolean outsideTriggers(ObjectName table, Situation situation) {
        ObjectName inProd = situation.prodName(table);
        return situation.prod().all(Table.class).anyMatch(heir -> heir.storage().inherits().contains(inProd));
    }

    /** That tables which inherit in PROD only have left, so that they do not get what comes now. */
    public static List<ObjectState> leaving(ObjectName parent, Situation situation) {
        ObjectName inProd = situation.prodName(parent);
        return children(situation.prod(), inProd).map(heir -> released(inProd, heir.name())).toList();
    }

    /** That the table has left those of its parents which it has in PROD only. */
    public static List<ObjectState> left(ObjectName table, Situation situation) {
        return situation.prodTable(table).stream()
                .flatMap(heir -> parents(heir).stream().map(parent -> released(parent, heir.name()))).toList();
    }

    /** Whether a table of PROD gets a parent that it has not there. */
    public static boolean joins(ObjectName table, Situation situation) {
        return !newParents(table, situation).isEmpty();
    }

    /** The parents that a table of PROD joins, by their names in DEV. */
    public static List<ObjectName> newParents(ObjectName table, Situation situation) {
        Optional<Table> before = situation.prodTable(table);
        return before.isEmpty() ? List.of() : situation.devTable(table).map(Heirs::parents).orElse(List.of()).stream()
                .filter(parent -> !parents(before.get()).contains(situation.prodName(parent))).toList();
    }

    /** That tables which inherit in DEV only, and have the obsolete column of their parent or get it as they join, have joined. */
    public static List<ObjectState> joining(ObjectName parent, String column, Situation situation) {
        return children(situation.dev(), parent).filter(heir -> heir.storage().partitionOf().isPresent()
                        || situation.prodTable(heir.name()).flatMap(before -> before.column(column)).isPresent())
                .map(heir -> joined(parent, heir.name())).toList();
    }

    /** Whether a table that joins the parent has the column in PROD, and lets it be empty there. */
    public static boolean joinsWithOptional(ObjectName parent, String column, Situation situation) {
        return children(situation.dev(), parent).filter(heir -> newParents(heir.name(), situation).contains(parent))
                .anyMatch(heir -> situation.prodTable(heir.name()).flatMap(before -> before.column(column))
                        .filter(Column::nullable).isPresent());
    }

    /**
     * That partitions of PROD which leave the table have left, while those that get other bounds have joined again, and new ones too: the
     * ones would keep an index of the table from being valid, the others would bring one before their own is built.
     */
    public static List<ObjectState> placed(ObjectName parent, Situation situation) {
        ObjectName inProd = situation.prodName(parent);
        Stream<ObjectState> moved = children(situation.prod(), inProd).flatMap(before -> situation.devTable(before.name())
                .filter(after -> !after.storage().partitionOf().equals(before.storage().partitionOf()))
                .map(after -> after.storage().partitionOf().filter(place -> place.parent().equals(parent))
                        .map(place -> joined(parent, after.name())).orElseGet(() -> released(inProd, before.name()))).stream());
        Stream<ObjectState> fresh = children(situation.dev(), parent).filter(after -> situation.prodTable(after.name()).isEmpty())
                .map(after -> joined(parent, after.name()));
        return Stream.concat(moved, fresh).toList();
    }

    private static Stream<Table> children(Schema schema, ObjectName parent) {
        return schema.all(Table.class).filter(table -> table.storage().inherits().contains(parent)
                || table.storage().partitionOf().filter(place -> place.parent().equals(parent)).isPresent());
    }

    public static Stream<ObjectName> parentsOf(Table table) {
        return parents(table).stream();
    }

    private static List<ObjectName> parents(Table table) {
        return table.storage().parents();
    }

    /** Whether a column that DEV's table inherits comes, goes and changes with that of a parent which it has in PROD already. */
    public static boolean follows(ObjectId column, Situation situation) {
        List<ObjectName> before = situation.prodTable(column.name()).map(Heirs::parents).orElse(List.of());
        return situation.devTable(column.name()).map(Heirs::parents).orElse(List.of()).stream()
                .filter(parent -> before.contains(situation.prodName(parent)))
                .anyMatch(parent -> Stream.concat(situation.devTable(parent).stream(), situation.prodTable(parent).stream())
                        .anyMatch(table -> table.column(column.part()).isPresent()));
    }

    /** Whether DEV's table has the column from a parent alone that it has not in PROD. */
    public static boolean comesFromNewParent(Column column, ObjectName table, Situation situation) {
        return column.inherited() && situation.devTable(table).filter(heir -> !heir.storage().inherits().isEmpty()).isPresent()
                && !follows(ObjectId.column(table, column.name()), situation);
    }

    /** Whether a new parent of the table gets the column by this release, and so can bring it. */
    public static boolean isBroughtByNewParent(Column column, ObjectName table, Situation situation) {
        return situation.devTable(table).map(Heirs::parents).orElse(List.of()).stream()
                .anyMatch(parent -> situation.isNewColumn(parent, column.name()) && situation.prodTable(parent).isPresent());
    }

    /** That tables have joined which get the new column from it alone, and have none of that name yet. */
    public static List<ObjectState> joinedFor(ObjectName parent, String column, Situation situation) {
        return children(situation.dev(), parent)
                .filter(heir -> situation.prodTable(heir.name()).filter(before -> before.column(column).isEmpty()).isPresent())
                .filter(heir -> heir.column(column).filter(own -> comesFromNewParent(own, heir.name(), situation)).isPresent())
                .map(heir -> joined(parent, heir.name())).toList();
    }

    /** That a parent has the columns which the table has already from others that it leaves, so that they stay inherited. */
    public static List<ObjectState> takenOver(ObjectName parent, ObjectName table, Situation situation) {
        return situation.prodTable(table).stream().flatMap(before -> before.columns().stream()).filter(Column::inherited).map(Column::name)
                .filter(column -> situation.isNewColumn(parent, column)).map(column -> ObjectState.present(ObjectId.column(parent, column)))
                .toList();
    }

    /** That tables have joined which get the new check from it alone. */
    public static List<ObjectState> joinedForCheck(ObjectName parent, String check, Situation situation) {
        return children(situation.dev(), parent).filter(heir -> newParents(heir.name(), situation).contains(parent))
                .filter(heir -> heir.constraint(check).filter(own -> own.inherited()
                        && heir.storage().inherits().contains(parent)).isPresent())
                .map(heir -> joined(parent, heir.name())).toList();
    }

    /** Whether a parent that the table keeps has the column in both, so that the server changes the two together, declared here or not. */
    public static boolean sharesWithParent(ObjectId column, Situation situation) {
        List<ObjectName> before = situation.prodTable(column.name()).map(Heirs::parents).orElse(List.of());
        return situation.devTable(column.name()).map(Heirs::parents).orElse(List.of()).stream()
                .filter(parent -> before.contains(situation.prodName(parent)))
                .anyMatch(parent -> Stream.of(situation.devTable(parent), situation.prodTable(parent))
                        .allMatch(table -> table.flatMap(found -> found.column(column.part())).isPresent()));
    }

    /** Whether a heir has the column of PROD from another parent too, which is no heir itself and stays a parent. */
    public static boolean comesFromOthersToo(ObjectId column, Situation situation) {
        List<ObjectName> tree = Stream.concat(Stream.of(column), inProd(column, situation)).map(ObjectId::name).toList();
        return tree.stream().skip(1).flatMap(heir -> situation.prod().table(heir).stream()).anyMatch(heir -> parents(heir).stream()
                .filter(parent -> !tree.contains(parent) && situation.dev().table(heir.name())
                        .filter(after -> parents(after).contains(parent)).isPresent())
                .anyMatch(parent -> situation.prod().table(parent).flatMap(table -> table.column(column.part())).isPresent()));
    }

    /** Columns that the parent of PROD still has while partitions join, though DEV's has them no more. */
    public static List<Column> obsoleteColumns(ObjectName parent, Situation situation) {
        Optional<Table> dev = situation.devTable(parent);
        return situation.prodTable(parent).filter(table -> !situation.remadeTrees().contains(parent)).map(Table::columns).orElse(List.of())
                .stream().filter(column -> dev.flatMap(table -> table.column(column.name())).isEmpty()).toList();
    }

    /** That a table which leaves its parents has left them, so that what they brought is its own; empty where it stays with one of them. */
    public static List<ObjectState> independent(ObjectName table, Situation situation) {
        List<ObjectName> after = situation.devTable(table).map(Heirs::parents).orElse(List.of());
        Optional<Table> before = situation.prodTable(table).filter(heir -> situation.devTable(table).isPresent());
        return before.map(Heirs::parents).orElse(List.of()).stream()
                .anyMatch(parent -> after.stream().map(situation::prodName).anyMatch(parent::equals))
                ? List.of() : left(table, situation);
    }

    /**
     * Adds the constraint; one that is not validated may be so in heirs all the same.
     *
     * @param beside the other schema, of which keys may be there too
     */
    public static List<String> constraint(SqlText sql, Schema schema, Schema beside, ObjectName table, Constraint constraint,
            Predicate<ObjectName> isThere) {
        List<String> statements = new ArrayList<>(sql.constraints().add(table, ReferencedKey.bound(sql, constraint, schema, beside)));
        if (!constraint.validated()) {
            heirs(schema, table).filter(heir -> isThere.test(heir.name()) && heir.constraint(constraint.name())
                            .filter(own -> own.inherited() && own.validated()).isPresent())
                    .forEach(heir -> statements.add(sql.constraints().validate(heir.name(), constraint.name())));
        }
        return ReplicaIdentity.with(statements, sql, schema, table, constraint.name());
    }

    /** Whether an heir of PROD has a constraint of that name of its own, too, which stays when the parent's goes. */
    public static boolean declare(ObjectName parent, String constraint, Situation situation) {
        return heirs(situation.prod(), situation.prodName(parent))
                .anyMatch(heir -> heir.constraint(constraint).filter(own -> !own.inherited()).isPresent());
    }

    static Stream<Table> heirs(Schema schema, ObjectName parent) {
        return children(schema, parent).flatMap(heir -> Stream.concat(Stream.of(heir), heirs(schema, heir.name())));
    }

    public static ObjectState joined(ObjectName parent, ObjectName heir) {
        return ObjectState.present(new ObjectId(ObjectKind.OTHER, parent, "inherited by " + heir));
    }

    public static ObjectState released(ObjectName parent, ObjectName heir) {
        return ObjectState.away(new ObjectId(ObjectKind.OTHER, parent, "inherited by " + heir));
    }
}
