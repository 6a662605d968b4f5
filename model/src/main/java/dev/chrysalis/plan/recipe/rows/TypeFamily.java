package dev.chrysalis.plan.recipe.rows;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.recipe.DependencyIndex;
import dev.chrysalis.plan.recipe.OwnName;
import dev.chrysalis.plan.recipe.SchemaParts;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.CompositeType;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.DataType;
import dev.chrysalis.schema.DomainType;
import dev.chrysalis.schema.EnumType;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.RangeType;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.UserType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A type and those that are made of it, which step aside together under names of their own. */
public final class TypeFamily {

    /** A type as it is and as it is to be. */
    public record Member(UserType before, UserType after) {
    }

    /** A column of one of the types, as it is and as it is to be. */
    public record TypedColumn(ObjectName table, Column before, Column after) {
        public ObjectId id() {
            return ObjectId.column(table, before.name());
        }
    }

    private final List<Member> members;
    private final Schema from;
    private final Schema to;
    private final SqlText sql;

    private TypeFamily(List<Member> members, Schema from, Schema to, SqlText sql) {
        this.members = List.copyOf(members);
        this.from = from;
        this.to = to;
        this.sql = sql;
    }

    /** The one that changes first, then those made of it that the other schema has too. */
    public static TypeFamily of(Member first, Schema from, Schema to, DependencyIndex needs, SqlText sql) {
        List<Member> members = new ArrayList<>(List.of(first));
        for (ObjectId made : madeOf(first.before().id(), from, needs)) {
            from.find(made).map(UserType.class::cast).ifPresent(before -> to.find(made).filter(UserType.class::isInstance)
                    .map(UserType.class::cast).ifPresent(after -> members.add(new Member(before, after))));
        }
        return new TypeFamily(members, from, to, sql);
    }

    /** All types that are made of one, over any number of hands, each after those that it is made of. */
    public static List<ObjectId> madeOf(ObjectId type, Schema schema, DependencyIndex needs) {
        Set<ObjectId> found = new LinkedHashSet<>();
        List<ObjectId> open = new ArrayList<>(List.of(type));
        while (!open.isEmpty()) {
            needs.dependentsOf(open.remove(0)).stream()
                    .filter(dependent -> dependent.kind() == ObjectKind.TYPE)
                    .filter(dependent -> schema.find(dependent).filter(TypeFamily::canStepAside).isPresent())
                    .filter(found::add).forEach(open::add);
        }
        found.remove(type);
        return needs.inOrder(found);
    }

    /** A range has a type of its own beside it, whose name would stay. */
    private static boolean canStepAside(Object type) {
        return type instanceof UserType && !(type instanceof RangeType);
    }

    public List<Member> members() {
        return members;
    }

    /** Columns of tables that have one of the types, do not follow a parent's, and hold what cannot be computed again. */
    public List<TypedColumn> columns() {
        List<TypedColumn> found = new ArrayList<>();
        from.all(Table.class).forEach(table -> table.columns().stream()
                .filter(column -> column.type().declaredBy().filter(this::holds).isPresent() && !column.inherited())
                .filter(column -> !isComputed(from, table, column) || !isComputed(to, table, column))
                .forEach(column -> found.add(new TypedColumn(table.name(), column, to.table(table.name())
                        .flatMap(other -> other.column(column.name())).filter(other -> other.type().equals(column.type()))
                        .orElse(column)))));
        return found;
    }

    private static boolean isComputed(Schema schema, Table table, Column column) {
        return SchemaParts.isComputed(schema, ObjectId.column(table.name(), column.name()));
    }

    private boolean holds(ObjectName type) {
        return members.stream().anyMatch(member -> member.before().name().equals(type));
    }

    public ObjectName aside(ObjectName type) {
        return type.withName(OwnName.named("chrysalis_old_", type.name()));
    }

    /** The type under the name that it has while its successor takes over. */
    public UserType aside(UserType type) {
        ObjectName name = aside(type.name());
        if (type instanceof EnumType enumeration) {
            return new EnumType(name, enumeration.values(), enumeration.annotations());
        }
        if (type instanceof DomainType domain) {
            return new DomainType(name, aside(domain.base()), domain.collation(), domain.defaultExpression().map(this::aside),
                    domain.nullable(), domain.constraints().stream().map(this::aside).toList(), domain.annotations());
        }
        if (type instanceof CompositeType composite) {
            return new CompositeType(name, composite.attributes().stream()
                    .map(attribute -> attribute.withType(aside(attribute.type()))).toList(), composite.annotations());
        }
        return type;
    }

    public DataType aside(DataType type) {
        return type.declaredBy().filter(this::holds).map(name -> new DataType(sql.quote(aside(name)) + (isArray(type) ? "[]" : ""),
                Optional.of(aside(name)))).orElse(type);
    }

    private Constraint aside(Constraint constraint) {
        return new Constraint(constraint.name(), constraint.kind(), constraint.columns(), constraint.references(),
                aside(constraint.definition()), constraint.validated(), constraint.inherited(), constraint.options(),
                constraint.annotations());
    }

    /** An expression whose constants are of the types aside. */
    public String aside(String expression) {
        String text = expression;
        for (Member member : members) {
            text = Pattern.compile("::" + Pattern.quote(sql.quote(member.before().name())) + "(?![\\w\"])").matcher(text)
                    .replaceAll(Matcher.quoteReplacement("::" + sql.quote(aside(member.before().name()))));
        }
        return text;
    }

    public static boolean isArray(DataType type) {
        return type.definition().endsWith("[]");
    }
}
