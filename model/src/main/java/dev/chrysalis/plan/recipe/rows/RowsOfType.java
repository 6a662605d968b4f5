package dev.chrysalis.plan.recipe.rows;

import dev.chrysalis.dialect.sql.DataQuestion;
import dev.chrysalis.dialect.sql.DataSql;
import dev.chrysalis.diff.ColumnChange;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.TypeFit;
import dev.chrysalis.plan.recipe.rows.TypeFamily.Member;
import dev.chrysalis.plan.recipe.rows.TypeFamily.TypedColumn;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.CompositeType;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.DataType;
import dev.chrysalis.schema.DomainType;
import dev.chrysalis.schema.EnumType;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.UserType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What another form of a type demands of the columns that have it. */
public final class RowsOfType {

    private static final String ELEMENT = "chrysalis_element";

    private final UserType before;
    private final UserType after;
    private final Situation situation;

    public RowsOfType(UserType before, UserType after, Situation situation) {
        this.before = before;
        this.after = after;
        this.situation = situation;
    }

    /** The first column of PROD with rows that stand against it. */
    Optional<Demand> demand() {
        List<Demand> demands = new ArrayList<>();
        for (TypedColumn column : columns()) {
            Table table = situation.prod().table(column.table()).orElseThrow();
            questions(table, column.before()).forEach(question ->
                    demands.add(new Demand(after.id(), table.name(), situation.evidence().found(question),
                    Optional.of(question), false, false)));
        }
        return Demand.heaviest(demands);
    }

    /** What asks for the values that the server would round or cut as it gives them the other type. */
    List<DataQuestion> lostValues() {
        List<DataQuestion> questions = new ArrayList<>();
        for (TypedColumn column : columns()) {
            Table table = situation.prod().table(column.table()).orElseThrow();
            if (before instanceof CompositeType old && after instanceof CompositeType composite
                    && !TypeFamily.isArray(column.before().type())) {
                tightened(old, composite).stream().filter(attribute -> !TypeFit.isRefused(attribute.before().definition(),
                                attribute.after().definition()))
                        .forEach(attribute -> kept(table, column.before(), attribute).ifPresent(questions::add));
            } else if (before instanceof DomainType && !TypeFit.isRefused(held(column.before(), situation.prod()),
                    held(column.before(), situation.dev()))) {
                kept(table, column.before()).ifPresent(questions::add);
            }
        }
        return questions;
    }

    /** Whether the server rounds or cuts what the other form of the type does not hold, rather than refuse it. */
    public boolean losesValues() {
        return !lostValues().isEmpty();
    }

    /** Those of PROD with rows of the type. */
    Set<ObjectName> tables() {
        return columns().stream().map(TypedColumn::table).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String held(Column column, Schema schema) {
        return HeldType.of(column.type(), schema).definition();
    }

    /** What a domain that PROD does not have demands of a column of another type; the first thing that rows stand against. */
    static Optional<Demand> entering(DomainType domain, ColumnChange.ColumnTypeChanged change, Situation situation) {
        String column = situation.sql().quote(change.before().name());
        String value = "CAST(CAST(" + column + " AS varchar) AS " + HeldType.of(domain.base(), situation.dev()) + ")";
        DataSql data = situation.sql().data();
        Table table = situation.prodTable(change.table()).orElseThrow();
        List<DataQuestion> questions = new ArrayList<>();
        for (Optional<DomainType> each = Optional.of(domain); each.isPresent(); each = each.flatMap(one ->
                situation.dev().declared(one.base(), DomainType.class))) {
            if (!each.get().nullable() && change.before().nullable()) {
                questions.add(data.nulls(table, change.before().name()));
            }
            each.get().constraints().forEach(check -> data.violations(table, about(change.before(), value, check), Map.of())
                    .ifPresent(questions::add));
        }
        return questions.stream().map(question -> new Demand(change.subject(), change.table(), situation.evidence().found(question),
                Optional.of(question), false, false)).collect(Collectors.collectingAndThen(Collectors.toList(), Demand::heaviest));
    }

    /** What the server says against giving values of PROD the other base type; empty where nothing. */
    public Optional<String> objection() {
        if (!(before instanceof DomainType old && after instanceof DomainType domain) || old.base().equals(domain.base())
                || domain.base().declaredBy().isPresent()) {
            return Optional.empty();
        }
        return columns().stream().filter(column -> !TypeFamily.isArray(column.before().type()))
                .flatMap(column -> situation.evidence().objection(data().computed(
                situation.prod().table(column.table()).orElseThrow(),
                "CAST(CAST(" + situation.sql().quote(column.before().name()) + " AS varchar) AS " + domain.base() + ")")).stream())
                .findFirst();
    }

    private List<TypedColumn> columns() {
        return family().columns().stream().filter(column -> isOfIt(column.before().type())).toList();
    }

    /** Whether values of that type are values of this one, which those of a domain over a domain are. */
    private boolean isOfIt(DataType type) {
        return type.declaredBy().equals(Optional.of(before.name())) || before instanceof DomainType
                && situation.prod().declared(type, DomainType.class).filter(outer -> isOfIt(outer.base())).isPresent();
    }

    private List<DataQuestion> questions(Table table, Column column) {
        if (before instanceof EnumType old && after instanceof EnumType enumeration) {
            return enumeration.values().containsAll(old.values()) ? List.of()
                    : List.of(data().otherThan(table, column.name(), enumeration.values()));
        }
        List<DataQuestion> questions = new ArrayList<>();
        if (before instanceof CompositeType old && after instanceof CompositeType composite && !TypeFamily.isArray(column.type())) {
            tightened(old, composite).forEach(attribute -> kept(table, column, attribute).ifPresent(questions::add));
        }
        if (before instanceof DomainType old && after instanceof DomainType domain) {
            kept(table, column).ifPresent(questions::add);
            if (TypeFamily.isArray(column.type())) {
                questions.addAll(elements(table, column, old, domain));
                return questions;
            }
            if (old.nullable() && !domain.nullable() && column.nullable()) {
                questions.add(data().nulls(table, column.name()));
            }
            newChecks(old, domain).flatMap(check -> data().violations(table, about(column, situation.sql().quote(column.name()), check),
                    Map.of()).stream()).forEach(questions::add);
        }
        return questions;
    }

    /** Which values another base type does not hold as they are. */
    private Optional<DataQuestion> kept(Table table, Column column) {
        DataType old = HeldType.of(column.type(), situation.prod());
        DataType held = HeldType.of(column.type(), situation.dev());
        if (!TypeFit.between(old.definition(), held.definition()).tightens()) {
            return Optional.empty();
        }
        String value = situation.sql().quote(column.name());
        return data().tooLarge(table, column.withType(old), held).or(() -> TypeFit.mayChangeValues(old.definition(), held.definition())
                ? Optional.of(data().changed(table, column.name(), byText(value, held), byText(value, old))) : Optional.empty());
    }

    private static String byText(String value, DataType type) {
        return "CAST(CAST(" + value + " AS " + (TypeFamily.isArray(type) ? "text[]" : "varchar") + ") AS " + type + ")";
    }

    /** An attribute, by the types that its values are kept in. */
    private record Tightened(String name, DataType before, DataType after) {
    }

    private List<Tightened> tightened(CompositeType old, CompositeType composite) {
        return old.attributes().stream()
                .flatMap(attribute -> composite.attributes().stream().filter(other -> other.name().equals(attribute.name()))
                        .map(other -> new Tightened(attribute.name(), HeldType.of(attribute.type(), situation.prod()),
                                HeldType.of(other.type(), situation.dev()))))
                .filter(attribute -> TypeFit.between(attribute.before().definition(), attribute.after().definition()).tightens()).toList();
    }

    private Optional<DataQuestion> kept(Table table, Column column, Tightened attribute) {
        String value = "(" + situation.sql().quote(column.name()) + ")." + situation.sql().quote(attribute.name());
        return data().tooLarge(table, value, attribute.before(), attribute.after())
                .or(() -> TypeFit.mayChangeValues(attribute.before().definition(), attribute.after().definition())
                        ? Optional.of(data().outside(table, value + " IS NULL OR CAST("
                                + byText(byText(value, attribute.after()), attribute.before())
                                + " AS varchar) = CAST(" + value + " AS varchar)")) : Optional.empty());
    }

    /** A column in which no question reaches what a tightened attribute or domain holds: in arrays of rows, and within other types. */
    public Optional<TypedColumn> outOfReach() {
        boolean composed = before instanceof CompositeType old && after instanceof CompositeType composite
                && !tightened(old, composite).isEmpty();
        boolean based = before instanceof DomainType old && after instanceof DomainType domain
                && TypeFit.between(heldBy(old, situation.prod()), heldBy(domain, situation.dev())).tightens();
        return composed || based
                ? family().columns().stream().filter(column -> composed && TypeFamily.isArray(column.before().type())
                        || !isOfIt(column.before().type()))
                        .filter(column -> situation.rows(column.table()) > 0).findFirst()
                : Optional.empty();
    }

    private static String heldBy(DomainType domain, Schema schema) {
        return HeldType.of(domain.base(), schema).definition();
    }

    private TypeFamily family() {
        return TypeFamily.of(new Member(before, after), situation.prod(), situation.dev(), situation.prodNeeds(), situation.sql());
    }

    private List<DataQuestion> elements(Table table, Column column, DomainType old, DomainType domain) {
        List<DataQuestion> questions = new ArrayList<>();
        if (old.nullable() && !domain.nullable()) {
            questions.add(data().elementsFor(table, column.name(), ELEMENT, ELEMENT + " IS NULL"));
        }
        newChecks(old, domain).flatMap(check -> about(column, ELEMENT, check).condition().stream())
                .forEach(condition -> questions.add(data().elementsFor(table, column.name(), ELEMENT, "NOT (" + condition + ")")));
        return questions;
    }

    private static Stream<Constraint> newChecks(DomainType old, DomainType domain) {
        return domain.constraints().stream().filter(check -> check.validated() && !isIn(old, check));
    }

    /**
     * Whether a rule that the one does not have comes with the other while a column is made of the domain rather than of that type itself,
     * for which the server has no statement.
     */
    public boolean bindsWhatIsMadeOfIt() {
        return isDemandingMore() && family().columns().stream()
                .anyMatch(column -> TypeFamily.isArray(column.before().type())
                        || situation.prod().declared(column.before().type(), SchemaObject.class)
                                .filter(type -> !(type instanceof DomainType)).isPresent());
    }

    /** Whether the domain comes with a rule that the server holds against all values. */
    public boolean isDemandingMore() {
        return before instanceof DomainType old && after instanceof DomainType domain
                && (old.nullable() && !domain.nullable() || newChecks(old, domain).findAny().isPresent());
    }

    /** Tables of PROD with columns of the type, or of one that is made of it. */
    public List<ObjectName> tablesOfFamily() {
        return family().columns().stream().map(TypedColumn::table).distinct().toList();
    }

    private static boolean isIn(DomainType domain, Constraint check) {
        return domain.constraints().stream().anyMatch(other -> other.validated() && other.definition().equals(check.definition()));
    }

    /** The check of a domain as one that a table makes of a column. */
    private static Constraint about(Column column, String value, Constraint check) {
        String definition = check.definition().replaceAll("\\bVALUE\\b", Matcher.quoteReplacement(value));
        return new Constraint(check.name(), check.kind(), List.of(column.name()), Optional.empty(), definition, true, false, Map.of(),
                check.annotations());
    }

    private DataSql data() {
        return situation.sql().data();
    }
}
