package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.SqlText;
import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.Severity;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.CompositeType;
import dev.chrysalis.schema.DataType;
import dev.chrysalis.schema.DomainType;
import dev.chrysalis.schema.EnumType;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.UserType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets a new type of the same name take over from one that cannot be altered: the old one steps aside, its columns move, it goes. */
final class TypeTakeover {

    private final Situation situation;
    private final SqlText sql;

    TypeTakeover(Situation situation) {
        this.situation = situation;
        sql = situation.sql();
    }

    void alteration(UserType before, UserType after, Drafting drafting) {
        List<TypedColumn> columns = columns(situation.prod(), situation.dev(), before.name());
        String title = "Make " + Words.brief(after.id()) + " anew";
        Set<ObjectId> under = new LinkedHashSet<>();
        under.add(before.id());
        columns.forEach(column -> under.add(column.id()));
        Set<ObjectState> gives = new LinkedHashSet<>();
        gives.add(ObjectState.present(after.id()));
        gives.add(ObjectState.gone(before.id()));
        drafting.add(new Alteration(Stage.HIDE, title, after.id(), core(before, after, columns), Set.of(), under, Set.of(), gives,
                List.of(new Hazard("table-rewrite", Severity.CAUTION, "Every table with a column of the type is written anew; nobody reads or "
                        + "writes it meanwhile."),
                        new Hazard("values-must-fit", Severity.CAUTION, "It fails, and changes nothing, where a row holds a value that the new "
                                + "type does not know.")),
                Optional.of(situation.locks().exclusive(columns.isEmpty() ? before.name() : columns.get(0).table())), Optional.empty()));
    }

    /** From the type as DEV has it back to the one that PROD has, with everything that must go and come back around it. */
    Optional<Move> of(ObjectId type, EnumType from, EnumType to, boolean backwards) {
        List<TypedColumn> columns = columns(situation.dev(), situation.prod(), type.name());
        Rebuild rebuild = new Rebuild(sql, situation.dev(), situation.prod(), situation.devNeeds(), situation.prodNeeds(), Map.of());
        Set<ObjectId> under = new LinkedHashSet<>();
        under.add(type);
        columns.forEach(column -> under.add(column.id()));
        Alteration alteration = new Alteration(Stage.HIDE, "", type, core(from, to, columns), Set.of(), under, Set.of(), Set.of(), List.of(),
                Optional.empty(), Optional.empty());
        return Optional.of(rebuild.around(alteration.core(), rebuild.affected(alteration)));
    }

    private List<Move> core(UserType before, UserType after, List<TypedColumn> columns) {
        ObjectName aside = before.name().withName(Situation.named("chrysalis_old_", before.name().name()));
        ObjectId asideId = ObjectId.of(before.id().kind(), aside);
        List<Move> moves = new ArrayList<>();
        moves.add(Move.of(sql.objects().rename(before.id(), aside.name()), sql.objects().rename(asideId, before.name().name())));
        moves.add(Move.of(sql.objects().create(after), sql.objects().drop(after)));
        columns.forEach(column -> moves.add(move(column, before, after, aside)));
        UserType old = named(before, aside);
        moves.add(Move.of(sql.objects().drop(old), sql.objects().create(old)));
        return moves;
    }

    private Move move(TypedColumn column, UserType from, UserType to, ObjectName aside) {
        String definition = column.before().type().definition();
        boolean array = definition.endsWith("[]");
        DataType asideType = new DataType(sql.quote(aside) + (array ? "[]" : ""), Optional.of(aside));
        String type = definition.replace("[]", "");
        Column before = column.before().withType(asideType)
                .withDefault(column.before().defaultExpression().map(expression -> expression.replace("::" + type, "::" + sql.quote(aside))));
        String text = array ? "::text[]" : "::text";
        String quoted = sql.quote(column.after().name());
        String forward = quoted + text + "::" + definition;
        String backward = quoted + text + "::" + asideType.definition();
        if (from instanceof CompositeType old && to instanceof CompositeType fresh && !array) {
            forward = byAttributes(quoted, old, fresh, definition);
            backward = byAttributes(quoted, fresh, old, asideType.definition());
        }
        return Move.of(sql.columns().changeType(column.table(), before, column.after(), Optional.of(forward)),
                sql.columns().changeType(column.table(), column.after(), before, Optional.of(backward)));
    }

    /** A row of the other type whose attributes have the values of those of the same name. */
    private String byAttributes(String column, CompositeType from, CompositeType to, String type) {
        return "CASE WHEN " + column + " IS NOT NULL OR " + column + " IS DISTINCT FROM NULL THEN ROW(" + to.attributes().stream()
                .map(attribute -> from.attributes().stream().anyMatch(old -> old.name().equals(attribute.name()))
                        ? "(" + column + ")." + sql.quote(attribute.name()) + "::" + attribute.type().definition()
                        : "NULL::" + attribute.type().definition())
                .collect(Collectors.joining(", ")) + ")::" + type + " END";
    }

    private static UserType named(UserType type, ObjectName name) {
        if (type instanceof EnumType enumeration) {
            return new EnumType(name, enumeration.values(), enumeration.annotations());
        }
        if (type instanceof DomainType domain) {
            return new DomainType(name, domain.base(), domain.collation(), domain.defaultExpression(), domain.nullable(),
                    domain.constraints(), domain.annotations());
        }
        if (type instanceof CompositeType composite) {
            return new CompositeType(name, composite.attributes(), composite.annotations());
        }
        return type;
    }

    private static List<TypedColumn> columns(Schema before, Schema after, ObjectName type) {
        List<TypedColumn> found = new ArrayList<>();
        before.all(Table.class).forEach(table -> table.columns().stream()
                .filter(column -> column.type().declaredBy().equals(Optional.of(type)) && !column.inherited())
                .forEach(column -> after.table(table.name()).flatMap(other -> other.column(column.name()))
                        .filter(other -> other.type().equals(column.type()))
                        .or(() -> Optional.of(column))
                        .ifPresent(other -> found.add(new TypedColumn(table.name(), column, other)))));
        return found;
    }

    /** A column of the type, on both sides. */
    private record TypedColumn(ObjectName table, Column before, Column after) {
        ObjectId id() {
            return ObjectId.column(table, before.name());
        }
    }
}
