package dev.chrysalis.plan.recipe.type;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.Severity;
import dev.chrysalis.plan.draft.Alteration;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.recipe.Hazards;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.Rebuild;
import dev.chrysalis.plan.recipe.RemadeTrees;
import dev.chrysalis.plan.recipe.RetypedColumn;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.TypeFit;
import dev.chrysalis.plan.recipe.rows.HeldType;
import dev.chrysalis.plan.recipe.rows.RowGuard;
import dev.chrysalis.plan.recipe.rows.RowsOfType;
import dev.chrysalis.plan.recipe.rows.TypeFamily;
import dev.chrysalis.plan.recipe.rows.TypeFamily.Member;
import dev.chrysalis.plan.recipe.rows.TypeFamily.TypedColumn;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.CompositeType;
import dev.chrysalis.schema.DataType;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.UserType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets a new type of the same name take over from one that cannot be altered, and with it new ones from those that are made of it: the
 * old ones step aside, their columns move, they go.
 */
public final class TypeTakeover {

    private final Situation situation;
    private final SqlText sql;

    public TypeTakeover(Situation situation) {
        this.situation = situation;
        sql = situation.sql();
    }

    public void alteration(UserType before, UserType after, DraftSheet sheet) {
        TypeFamily family = TypeFamily.of(new Member(before, after), situation.prod(), situation.dev(), situation.prodNeeds(), sql);
        List<TypedColumn> columns = family.columns();
        columns.stream().filter(this::isKey)
                .forEach(column -> sheet.refuse(column.id(), "Its table is partitioned by it, and the server alters no such "
                + "column, while " + StepWords.of(before.id()) + " must be made anew; plan it with a type of another name."));
        String title = "Make " + StepWords.brief(after.id()) + " anew";
        Set<ObjectState> gives = new LinkedHashSet<>();
        for (Member member : family.members()) {
            gives.add(ObjectState.present(member.after().id()));
            gives.add(ObjectState.gone(member.before().id()));
        }
        Set<ObjectState> needs = TypeFamily.madeOf(before.id(), situation.prod(), situation.prodNeeds()).stream()
                .filter(situation::isDropped).map(ObjectState::gone).collect(Collectors.toSet());
        List<Move> guard = new RowGuard(situation).of(before, after);
        List<Hazard> hazards = new ArrayList<>(columns.stream().map(TypedColumn::table).map(situation::devName).distinct()
                .map(table -> Hazards.rewrite(table, situation)).toList());
        hazards.add(new RowsOfType(before, after, situation).losesValues() ? Hazards.losesValues(!guard.isEmpty())
                : new Hazard("values-must-fit", Severity.CAUTION, "It fails, and changes nothing, where a row holds a value "
                + "that the new type does not know."));
        sheet.add(new Alteration(Stage.HIDE, title, after.id(),
                Stream.concat(guard.stream(), core(family, columns).stream()).toList(), Set.of(),
                under(family, columns), needs, gives, hazards,
                Optional.of(largest(columns).map(situation.locks()::exclusive)
                        .orElseGet(() -> situation.locks().catalogOnly(before.name()))),
                Optional.empty()));
    }

    private Optional<ObjectName> largest(List<TypedColumn> columns) {
        return columns.stream().map(TypedColumn::table).map(situation::devName).max(Comparator.comparingLong(situation::rows));
    }

    /**
     * What leads back to the type as PROD has it from one that only that type's own step altered, with everything that must go and come
     * back around it.
     *
     * @return empty where something of PROD is made of it that can neither go nor stay
     */
    Optional<Move> wayBack(UserType altered, UserType prods) {
        TypeFamily family = TypeFamily.of(new Member(altered, prods), situation.prod(), situation.prod(), situation.prodNeeds(), sql);
        List<TypedColumn> columns = family.columns();
        Set<ObjectId> under = under(family, columns);
        boolean stays = under.stream().flatMap(object -> situation.prodNeeds().dependentsOf(object).stream())
                .anyMatch(dependent -> !under.contains(dependent) && dependent.part().isEmpty() && switch (dependent.kind()) {
                    case TABLE, TYPE -> true;
                    default -> false;
                });
        if (stays || columns.stream().anyMatch(column -> isKey(column) || situation.hasOldName(column.table()))) {
            return Optional.empty();
        }
        Rebuild rebuild = Rebuild.withinProd(situation);
        Alteration alteration = new Alteration(Stage.HIDE, "", prods.id(), core(family, columns), Set.of(), under, Set.of(), Set.of(),
                List.of(), Optional.empty(), Optional.empty());
        return Optional.of(rebuild.around(alteration.core(), rebuild.affected(alteration)));
    }

    private boolean isKey(TypedColumn column) {
        return Stream.concat(Stream.of(column.id()), Heirs.inProd(column.id(), situation))
                .flatMap(holder -> situation.prod().table(holder.name()).stream())
                .anyMatch(table -> RemadeTrees.isKey(table, column.before().name()));
    }

    /** With what the server alters together with the columns. */
    private Set<ObjectId> under(TypeFamily family, List<TypedColumn> columns) {
        Set<ObjectId> under = new LinkedHashSet<>();
        family.members().forEach(member -> under.add(member.before().id()));
        columns.forEach(column -> under.addAll(RetypedColumn.changing(column.id(), situation)));
        return under;
    }

    private List<Move> core(TypeFamily family, List<TypedColumn> columns) {
        List<Move> moves = new ArrayList<>();
        for (Member member : family.members()) {
            ObjectName name = member.before().name();
            ObjectName aside = family.aside(name);
            moves.add(Move.of(sql.objects().rename(member.before().id(), aside.name()),
                    sql.objects().rename(ObjectId.of(member.before().id().kind(), aside), name.name())));
        }
        family.members().forEach(member -> moves.add(Move.of(sql.objects().create(member.after()), sql.objects().drop(member.after()))));
        columns.forEach(column -> moves.add(move(column, family)));
        List<Member> lastFirst = new ArrayList<>(family.members());
        Collections.reverse(lastFirst);
        for (Member member : lastFirst) {
            UserType old = family.aside(member.before());
            moves.add(Move.of(sql.objects().drop(old), sql.objects().create(old)));
        }
        return moves;
    }

    private Move move(TypedColumn column, TypeFamily family) {
        DataType type = column.before().type();
        DataType asideType = family.aside(type);
        Column before = column.before().withType(asideType).withDefault(column.before().defaultExpression().map(family::aside));
        String quoted = sql.quote(column.after().name());
        String text = quoted + (TypeFamily.isArray(type) ? "::text[]" : "::text");
        String forward = text + cast(HeldType.of(type, situation.dev()), type);
        String backward = text + cast(HeldType.of(type, situation.prod()), asideType);
        Optional<Member> member = family.members().stream()
                .filter(one -> type.declaredBy().equals(Optional.of(one.before().name()))).findFirst();
        if (!TypeFamily.isArray(type) && member.isPresent() && member.get().before() instanceof CompositeType old
                && member.get().after() instanceof CompositeType fresh && !old.attributes().equals(fresh.attributes())) {
            forward = byAttributes(quoted, old, fresh, type.definition());
            backward = byAttributes(quoted, fresh, (CompositeType) family.aside(old), asideType.definition());
        }
        ObjectName table = situation.devName(column.table());
        return Move.of(sql.columns().changeType(table, before, column.after(), Optional.of(forward)),
                sql.columns().changeType(table, column.after(), before, Optional.of(backward)));
    }

    /** What is text the server takes by itself, and refuses what is too long; a cast would cut it. */
    private static String cast(DataType held, DataType type) {
        return TypeFit.isString(held.definition()) ? "" : "::" + type.definition();
    }

    /** A row of the other type whose attributes have the values of those of the same name; it is read from text, which cuts nothing. */
    private String byAttributes(String column, CompositeType from, CompositeType to, String type) {
        return "CASE WHEN " + column + " IS NOT NULL OR " + column + " IS DISTINCT FROM NULL THEN ROW(" + to.attributes().stream()
                .map(attribute -> from.attributes().stream().filter(old -> old.name().equals(attribute.name())).findFirst()
                        .map(old -> "(" + column + ")." + sql.quote(attribute.name()) + asText(old.type(), attribute.type()))
                        .orElse("NULL") + uncut(attribute.type()))
                .collect(Collectors.joining(", ")) + ")::text::" + type + " END";
    }

    private String uncut(DataType type) {
        DataType held = HeldType.of(HeldType.of(type, situation.dev()), situation.prod());
        String text = TypeFamily.isArray(held) ? "text[]" : "text";
        return "::" + (TypeFit.isString(held.definition()) ? text : type.definition());
    }

    /** What the server does not cast by itself goes by way of its text. */
    private static String asText(DataType from, DataType to) {
        return from.declaredBy().isPresent() || to.declaredBy().isPresent() ? TypeFamily.isArray(from) ? "::text[]" : "::text" : "";
    }
}
