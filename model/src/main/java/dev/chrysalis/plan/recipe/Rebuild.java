package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.draft.Alteration;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes dependents go before a change and come back after it, as the other schema has them; the way back is the same mirrored.
 */
public final class Rebuild {

    private final SqlText sql;
    private final Schema before;
    private final Schema after;
    private final DependencyIndex beforeNeeds;
    private final DependencyIndex afterNeeds;
    private final Map<ObjectId, ObjectId> successors;
    private final Optional<LateValidation> late;
    private final Predicate<ObjectId> stays;
    private final Predicate<ObjectName> remade;
    private final RenamedText renamed;

    /**
     * @param successors objects of before that have another name in after
     * @param late       tells what comes back so that it binds new rows only, and is validated by a step of its own
     * @param stays      whether an object comes back as before has it, because what after says of it is not planned
     * @param remade     whether a table is made anew, with its partitions
     * @param renamed    how before's own texts read meanwhile, because tables have other names by then
     */
    public Rebuild(SqlText sql, Schema before, Schema after, DependencyIndex beforeNeeds, DependencyIndex afterNeeds,
            Map<ObjectId, ObjectId> successors, Optional<LateValidation> late, Predicate<ObjectId> stays, Predicate<ObjectName> remade,
            RenamedText renamed) {
        this.sql = sql;
        this.before = before;
        this.after = after;
        this.beforeNeeds = beforeNeeds;
        this.afterNeeds = afterNeeds;
        this.successors = successors;
        this.late = late;
        this.stays = stays;
        this.remade = remade;
        this.renamed = renamed;
    }

    /** What goes comes back as PROD has it. */
    public static Rebuild withinProd(Situation situation) {
        return new Rebuild(situation.sql(), situation.prod(), situation.prod(), situation.prodNeeds(), situation.prodNeeds(), Map.of(),
                Optional.empty(), object -> false, table -> false, new RenamedText(Map.of()));
    }

    /** Everything that must go while those are changed: themselves where they are rebuilt, and what rests on any of them. */
    public Set<ObjectId> affected(Alteration alteration) {
        Set<ObjectId> affected = new LinkedHashSet<>(alteration.rebuilt());
        boolean typeGoes = alteration.under().stream().anyMatch(object -> object.kind() == ObjectKind.TYPE);
        List<ObjectId> open = new ArrayList<>(alteration.rebuilt());
        open.addAll(alteration.under());
        while (!open.isEmpty()) {
            ObjectId object = open.remove(0);
            for (ObjectId dependent : beforeNeeds.dependentsOf(object)) {
                boolean columnGoes = object.kind() == ObjectKind.COLUMN
                        && (affected.contains(object) || SchemaParts.isComputed(before, object));
                if ((columnGoes ? goesWithColumn(dependent) : goes(dependent, object, alteration, typeGoes)) && affected.add(dependent)
                        && (dependent.kind() != ObjectKind.COLUMN || SchemaParts.isComputed(before, dependent))) {
                    open.add(dependent);
                    // those of heirs go with it, and with them what rests on those
                    open.addAll(ofHeirs(dependent).filter(affected::add).toList());
                }
            }
        }
        affected.removeIf(object -> object.kind().isPart() && affected.stream().anyMatch(holder -> isViewOf(holder, object)));
        return affected;
    }

    private Stream<ObjectId> ofHeirs(ObjectId object) {
        return object.kind() == ObjectKind.COLUMN ? Heirs.in(before, object) : Stream.of();
    }

    /**
     * Whether it ceases to rest on what it rests on by a change of its own, which keeps what it holds: a column that is computed no more, a
     * domain that demands something else.
     */
    private boolean leavesByItself(ObjectId dependent) {
        return switch (dependent.kind()) {
            case COLUMN -> SchemaParts.isComputed(before, dependent) && !SchemaParts.isComputed(after, dependent)
                    && after.table(dependent.name()).flatMap(table -> table.column(dependent.part())).isPresent();
            case TYPE -> !dependent.part().isEmpty() && !demand(before, dependent).equals(demand(after, dependent));
            default -> false;
        };
    }

    private static Optional<String> demand(Schema schema, ObjectId constraintOfDomain) {
        return SchemaParts.domainConstraint(schema, constraintOfDomain).map(Constraint::definition);
    }

    /** What must have ceased to rest on those objects, by changes of its own, before they go or change. */
    public Set<ObjectState> left(Collection<ObjectId> objects) {
        return objects.stream().flatMap(object -> beforeNeeds.dependentsOf(object).stream()).filter(this::leavesByItself)
                .map(dependent -> ObjectState.gone(whole(dependent))).collect(Collectors.toSet());
    }

    /** A domain's constraint is known by its domain. */
    private static ObjectId whole(ObjectId object) {
        return object.kind() == ObjectKind.TYPE ? ObjectId.of(ObjectKind.TYPE, object.name()) : object;
    }

    private boolean goesWithColumn(ObjectId dependent) {
        return !isBroughtByParent(dependent, before) && switch (dependent.kind()) {
            case SCHEMA, EXTENSION, TABLE, SEQUENCE, TYPE, COLUMN -> false;
            default -> true;
        };
    }

    private static boolean isViewOf(ObjectId holder, ObjectId part) {
        return (holder.kind() == ObjectKind.VIEW || holder.kind() == ObjectKind.MATERIALIZED_VIEW) && holder.name().equals(part.name());
    }

    private boolean goes(ObjectId dependent, ObjectId on, Alteration alteration, boolean typeGoes) {
        if (alteration.under().contains(dependent) || alteration.under().contains(whole(dependent))
                || isBroughtByParent(dependent, before)) {
            return false;
        }
        return switch (dependent.kind()) {
            case SCHEMA, EXTENSION, TABLE, SEQUENCE -> false;
            case TYPE -> !dependent.part().isEmpty() && !leavesByItself(dependent);
            case COLUMN -> SchemaParts.isComputed(before, dependent) ? !leavesByItself(dependent)
                    : on.kind() != ObjectKind.TYPE && on.kind() != ObjectKind.COLUMN && on.kind() != ObjectKind.TABLE;
            case INDEX -> on.kind() != ObjectKind.COLUMN || isConditional(dependent) && (typeGoes || isDefinedOtherwise(dependent))
                    || isForTypesOfItsOwn(dependent) && isDefinedOtherwise(dependent);
            case CONSTRAINT -> on.kind() != ObjectKind.COLUMN
                    || isCheck(dependent) && (typeGoes || isDefinedOtherwise(dependent)
                            || late.flatMap(proof -> proof.of(dependent)).isPresent())
                    || isForeignKeyOverRetyped(dependent, alteration);
            default -> true;
        };
    }

    /** The parent's own part takes it along. */
    private static boolean isBroughtByParent(ObjectId part, Schema schema) {
        return schema.table(part.name()).filter(table -> switch (part.kind()) {
            case CONSTRAINT -> table.constraint(part.part()).filter(Constraint::inherited).isPresent();
            case INDEX -> table.index(part.part()).filter(index -> index.attachedTo().isPresent()).isPresent();
            case COLUMN -> table.column(part.part()).filter(Column::inherited).isPresent();
            case TRIGGER -> table.triggers().stream().anyMatch(trigger -> trigger.name().equals(part.part()) && trigger.inherited());
            default -> false;
        }).isPresent();
    }

    private boolean isDefinedOtherwise(ObjectId part) {
        return !definition(before, part).equals(definition(after, part));
    }

    private static Optional<String> definition(Schema schema, ObjectId part) {
        return schema.table(part.name()).flatMap(table -> part.kind() == ObjectKind.INDEX
                ? table.index(part.part()).map(Index::definition) : table.constraint(part.part()).map(Constraint::definition));
    }

    private boolean isConditional(ObjectId index) {
        return before.table(index.name()).flatMap(table -> table.index(index.part()))
                .filter(Index::isConditional).isPresent();
    }

    /** Whether the server may have no such index over values of another type. */
    private boolean isForTypesOfItsOwn(ObjectId index) {
        return before.table(index.name()).flatMap(table -> table.index(index.part()))
                .filter(found -> !found.method().equalsIgnoreCase("btree") || found.definition().contains("_ops")).isPresent();
    }

    private boolean isCheck(ObjectId constraint) {
        return before.table(constraint.name()).flatMap(table -> table.constraint(constraint.part()))
                .filter(found -> found.kind() == dev.chrysalis.schema.ConstraintKind.CHECK).isPresent();
    }

    private boolean isForeignKeyOverRetyped(ObjectId constraint, Alteration alteration) {
        return !alteration.core().isEmpty() && before.table(constraint.name()).flatMap(table -> table.constraint(constraint.part()))
                .flatMap(found -> found.references()).isPresent();
    }

    /** What comes back of those that went. */
    public List<ObjectId> comingBack(Collection<ObjectId> affected) {
        List<ObjectId> successorsOfAffected = affected.stream().map(object -> successors.getOrDefault(object, object)).toList();
        Making making = new Making(sql, after);
        List<ObjectId> known = afterNeeds.inOrder(successorsOfAffected).stream()
                .filter(object -> making.of(object).isPresent() && !isBroughtByParent(object, after)).toList();
        List<ObjectId> alone = beforeNeeds.inOrder(affected.stream().filter(stays)
                .filter(object -> !known.contains(object)).toList()).stream()
                .filter(object -> object.kind() != ObjectKind.TABLE && !isBroughtByParent(object, before)).toList();
        return Stream.concat(known.stream(), alone.stream()).toList();
    }

    /** All of it, in the order in which it runs. */
    public Move around(List<Move> core, Collection<ObjectId> affected) {
        Making old = new Making(sql, before, after, remade);
        Making fresh = new Making(sql, after, before, remade);
        List<Move> moves = new ArrayList<>();
        List<ObjectId> going = new ArrayList<>(beforeNeeds.inOrder(affected));
        Collections.reverse(going);
        going.removeIf(object -> object.kind() == ObjectKind.TABLE || object.kind() == ObjectKind.COLUMN
                && isBroughtByParent(object, before));
        List<ObjectId> left = going.stream().filter(object -> isLeftByColumn(object)).toList();
        going.removeAll(left);
        going.forEach(object -> away(object, old).ifPresent(moves::add));
        moves.addAll(core);
        left.forEach(object -> away(object, old).ifPresent(moves::add));
        for (ObjectId object : comingBack(affected)) {
            if (stays.test(object)) {
                madeAsBefore(object, old).ifPresent(moves::add);
                continue;
            }
            made(object, fresh, after, Optional.of(before)).map(make -> late.flatMap(validation -> validation.of(object)
                    .map(constraint -> Move.of(validation.add(object.name(), constraint), make.backward()))).orElse(make))
                    .ifPresent(make -> moves.add(completed(make, object, after)));
        }
        return Move.sequence(moves);
    }

    /** Whether a column that stays must have left it, by the change itself, before it can go. */
    private boolean isLeftByColumn(ObjectId object) {
        return (object.kind() == ObjectKind.OTHER || object.kind() == ObjectKind.TYPE) && beforeNeeds.dependentsOf(object).stream()
                .anyMatch(dependent -> dependent.kind() == ObjectKind.COLUMN && !SchemaParts.isComputed(before, dependent)
                        && before.table(dependent.name()).isPresent());
    }

    private Optional<Move> away(ObjectId object, Making old) {
        return madeAsBefore(object, old).map(Move::inverse);
    }

    private Optional<Move> madeAsBefore(ObjectId object, Making old) {
        return made(object, old, before, Optional.empty()).map(make -> completed(make, object, before))
                .map(make -> Move.of(make.forward().stream().map(renamed::of).toList(), make.backward().stream()
                        .map(renamed::of).toList()));
    }

    /**
     * An index of a partitioned table comes with those of its partitions, which went with it.
     *
     * @param present whose partitions there are by then; where it is not said, its own
     */
    private Optional<Move> made(ObjectId object, Making making, Schema schema, Optional<Schema> present) {
        return schema.table(object.name()).filter(table -> PartitionedIndex.isMadeAlone(schema, table.name()))
                .flatMap(table -> table.index(object.part())).filter(index -> object.kind() == ObjectKind.INDEX)
                .map(index -> {
                    Schema there = present.orElse(schema);
                    List<String> make = PartitionedIndex.remake(sql, schema, part -> there.table(part.name()).isPresent(), object.name(),
                            index);
                    List<String> strangers = PartitionedIndex.partsOfStrangers(sql, schema, there, object.name(), index);
                    return Move.of(Stream.concat(make.stream(), strangers.stream()).toList(), List.of(sql.objects().drop(object)));
                }).or(() -> making.of(object));
    }

    /** Owner and privileges come back as the old object had them, or the one whose place it takes; a column its privileges. */
    private Move completed(Move make, ObjectId object, Schema schema) {
        ObjectId predecessor = successors.entrySet().stream().filter(entry -> entry.getValue().equals(object))
                .map(Map.Entry::getKey).findFirst()
                .orElse(object);
        List<String> all = new ArrayList<>(make.forward());
        if (object.kind() == ObjectKind.COLUMN) {
            before.table(predecessor.name()).flatMap(table -> table.column(predecessor.part())).ifPresent(column ->
                    all.addAll(sql.objects().access(object, Annotations.NONE, column.annotations())));
        } else if (!object.kind().isPart()) {
            before.find(predecessor).ifPresent(found ->
                    all.addAll(new MadeAccess(sql, before, after).of(object, found, schema.find(object))));
        }
        return Move.of(all, make.backward());
    }
}
