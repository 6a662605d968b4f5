package dev.chrysalis.plan.recipe.table;

import dev.chrysalis.dialect.sql.Capability;
import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.OwnName;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.PartitionOf;
import dev.chrysalis.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A check by which a large table proves, while writing goes on, what the server would otherwise read it for under a lock as a partition is
 * attached, or attached again: that its rows are the partition's, or that none of the default partition's are.
 */
final class PlaceProof {

    private final ObjectName partition;
    private final ObjectName holder;
    private final boolean outside;
    private final Optional<Stage> leaving;
    private final Constraint check;
    private final Situation situation;

    private PlaceProof(ObjectName partition, ObjectName holder, String condition, boolean outside,
            Optional<Stage> leaving, Situation situation) {
        this.leaving = leaving;
        this.partition = partition;
        this.holder = holder;
        this.outside = outside;
        this.situation = situation;
        check = new Constraint(OwnName.named("chrysalis_place_", partition.name()), ConstraintKind.CHECK, List.of(), Optional.empty(),
                "CHECK (" + (outside ? "NOT (" + condition + ")" : condition) + ")", true, false, Map.of(), Annotations.NONE);
    }

    /** Of a table with rows that becomes a partition. */
    static Optional<PlaceProof> ofRows(ObjectName partition, Situation situation) {
        return condition(partition, partition, situation)
                .map(condition -> new PlaceProof(partition, partition, condition, false, Optional.empty(), situation));
    }

    /** Of a partition of PROD that is to leave at that stage, so that it can come back. */
    static Optional<PlaceProof> ofLeaving(ObjectName partition, Stage stage, Situation situation) {
        return situation.evidence().placed(situation.prodName(partition)).filter(condition -> condition.contains(" IS NOT NULL"))
                .map(condition -> new PlaceProof(partition, partition, condition, false, Optional.of(stage), situation));
    }

    /** Of the default partition beside which another comes. */
    static Optional<PlaceProof> ofDefault(ObjectName partition, PartitionOf place, Situation situation) {
        boolean alone = situation.devTable(place.parent()).flatMap(parent -> parent.storage().partitionOf()).isEmpty();
        return defaultOf(place, situation).filter(holder -> alone && !holder.equals(partition)).flatMap(holder ->
                condition(partition, holder, situation).map(condition ->
                        new PlaceProof(partition, holder, condition, true, Optional.empty(), situation)));
    }

    /** Whether a partition of PROD takes what no other of that parent of PROD does. */
    static boolean hasDefault(ObjectName parent, Situation situation) {
        return situation.prod().all(Table.class).anyMatch(table -> table.storage().partitionOf()
                .filter(own -> own.bound().equals("DEFAULT") && own.parent().equals(parent)).isPresent());
    }

    /** The partition of PROD that takes what no other does, and stays it, by its name in DEV. */
    static Optional<ObjectName> defaultOf(PartitionOf place, Situation situation) {
        return situation.prod().all(Table.class).filter(table -> table.storage().partitionOf().filter(own -> own.bound().equals("DEFAULT")
                        && own.parent().equals(situation.prodName(place.parent()))).isPresent()).map(Table::name)
                .map(situation::devName).filter(name -> situation.devTable(name).flatMap(table -> table.storage().partitionOf())
                        .filter(own -> own.bound().equals("DEFAULT") && own.parent().equals(place.parent())).isPresent()).findFirst();
    }

    /** @return empty where the check would prove nothing, or is not worth it */
    private static Optional<String> condition(ObjectName partition, ObjectName holder, Situation situation) {
        Optional<Table> after = situation.devTable(partition).filter(table -> table.storage().partitionedBy().isEmpty());
        if (after.isEmpty() || situation.isSmall(holder) || !situation.can(Capability.UNVALIDATED_CONSTRAINTS)) {
            return Optional.empty();
        }
        return situation.evidence().placing(partition).filter(condition -> condition.contains(" IS NOT NULL")
                && after.get().columns().stream().filter(column ->
                        Pattern.compile("\\b" + Pattern.quote(column.name()) + "\\b").matcher(condition).find())
                .allMatch(column -> situation.prodTable(holder).flatMap(table -> table.column(column.name())).isPresent()));
    }

    /** @return that it is proven */
    ObjectState draft(DraftSheet sheet) {
        SqlText sql = situation.sql();
        ObjectState added = ObjectState.present(new ObjectId(ObjectKind.CONSTRAINT, holder, check.name() + " unvalidated"));
        ObjectState proven = ObjectState.present(new ObjectId(ObjectKind.OTHER, holder, check.name() + " proven"));
        String only = outside ? "no row of " + partition.name() : "only rows of its place";
        Stage stage = leaving.orElse(Stage.EXPAND);
        Draft.Builder add = Draft.in(stage, "Let " + holder.name() + " take " + only)
                .moves(Move.of(sql.constraints().addUnvalidated(holder, check), List.of(sql.objects().drop(id()))))
                .done(sql.states().exists(id()))
                .lock(situation.locks().exclusive(holder))
                .about(ObjectId.table(holder))
                .needs(ObjectState.present(ObjectId.table(holder)))
                .gives(added);
        if (leaving.isEmpty()) {
            add.caution("rows-are-refused", "From here on " + holder
                    + " refuses rows that are to be elsewhere, until the partition is attached.");
        }
        sheet.add(add);
        sheet.add(Draft.in(stage, "Prove that " + holder.name() + " holds " + only)
                .moves(Move.oneWay(sql.constraints().validate(holder, check.name())))
                .done(sql.states().isValidated(holder, check.name()))
                .lock(situation.locks().nobody(holder))
                .notice("table-scan", "Reads all of " + holder + " while reading and writing go on.")
                .about(ObjectId.table(holder))
                .needs(added)
                .gives(proven));
        return proven;
    }

    /** Takes the check away once the partition is attached. */
    Move drop() {
        return Move.of(List.of(situation.sql().objects().drop(id())), situation.sql().constraints().addUnvalidated(holder, check));
    }

    /** Takes the check away once the partition has left; it is proven again before the partition comes back. */
    Draft.Builder dropAlone(ObjectState left) {
        SqlText sql = situation.sql();
        Move again = Move.of(List.of(), Stream.concat(sql.constraints().addUnvalidated(holder, check).stream(),
                Stream.of(sql.constraints().validate(holder, check.name()))).toList());
        return Draft.in(leaving.orElse(Stage.EXPAND), "Let " + holder.name() + " take any row")
                .moves(Move.oneWay(sql.objects().drop(id())))
                .undo(new Undo.Sql(again.backwardText(), false))
                .done(sql.states().absent(id()))
                .lock(situation.locks().exclusive(holder))
                .notice("undo-proves-again", "Undoing it reads all of " + holder
                        + " while reading and writing go on, and fails while it holds rows of "
                        + "another place.")
                .about(ObjectId.table(holder))
                .needs(left);
    }

    private ObjectId id() {
        return new ObjectId(ObjectKind.CONSTRAINT, holder, check.name());
    }
}
