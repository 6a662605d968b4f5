package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Policy;
import dev.chrysalis.schema.Rule;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.Trigger;
import dev.chrysalis.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How an object of a schema comes into being and goes again; the inverse of each move removes what it makes. */
public final class Making {

    private final SqlText sql;
    private final Schema schema;
    private final Schema beside;
    private final Predicate<ObjectName> remade;

    public Making(SqlText sql, Schema schema) {
        this(sql, schema, schema, name -> false);
    }

    /**
     * @param beside the other schema, of which keys may be there too
     * @param remade whether a table is made anew
     */
    Making(SqlText sql, Schema schema, Schema beside, Predicate<ObjectName> remade) {
        this.remade = remade;
        this.sql = sql;
        this.schema = schema;
        this.beside = beside;
    }

    /** Makes one that stands by itself, with all that lives in it. */
    public Move whole(SchemaObject object) {
        return Move.of(sql.objects().create(object), sql.objects().drop(object));
    }

    /**
     * Makes the object or part of that id; for a column only its default, unless all of it is computed.
     *
     * @return empty where the schema does not hold it
     */
    public Optional<Move> of(ObjectId id) {
        if (id.kind() == ObjectKind.TYPE && !id.part().isEmpty()) {
            return SchemaParts.domainConstraint(schema, id)
                    .map(constraint -> Move.of(addToDomain(id, constraint), List.of(sql.objects().drop(id))));
        }
        if (!id.kind().isPart()) {
            return schema.find(id).map(this::whole);
        }
        return statements(id).map(statements -> Move.of(statements, removal(id)));
    }

    private List<String> addToDomain(ObjectId id, Constraint constraint) {
        List<String> statements = new ArrayList<>(sql.types().addUnvalidated(id.name(), constraint));
        if (constraint.validated()) {
            statements.add(sql.types().validate(id.name(), constraint.name()));
        }
        return statements;
    }

    private List<String> removal(ObjectId id) {
        if (id.kind() == ObjectKind.COLUMN) {
            if (computed(id).isPresent()) {
                return List.of(sql.objects().drop(id));
            }
            return List.of(holderKind(id) == ObjectKind.TABLE ? sql.columns().setDefault(id.name(), id.part(), Optional.empty())
                    : sql.views().setColumnDefault(id.name(), viewColumn(id).withDefault(Optional.empty())));
        }
        return List.of(sql.objects().drop(id));
    }

    private Optional<Column> computed(ObjectId id) {
        return schema.table(id.name()).flatMap(table -> table.column(id.part())).filter(column -> column.generated().isPresent());
    }

    private ObjectKind holderKind(ObjectId id) {
        return schema.table(id.name()).isPresent() ? ObjectKind.TABLE : ObjectKind.VIEW;
    }

    private Column viewColumn(ObjectId id) {
        return view(id.name()).flatMap(view -> view.columns().stream().filter(column -> column.name().equals(id.part())).findFirst())
                .orElseThrow();
    }

    private Optional<View> view(ObjectName name) {
        return schema.find(ObjectId.of(ObjectKind.VIEW, name)).or(() -> schema.find(ObjectId.of(ObjectKind.MATERIALIZED_VIEW, name)))
                .map(View.class::cast);
    }

    private Optional<List<String>> statements(ObjectId id) {
        Optional<Table> table = schema.table(id.name());
        Optional<View> view = view(id.name());
        return switch (id.kind()) {
            case COLUMN -> computed(id).map(column -> new ColumnInTree(sql, schema).add(id.name(), column, heir -> true)).or(() -> table
                    .flatMap(holder -> holder.column(id.part())).flatMap(Column::defaultExpression)
                    .map(expression -> List.of(sql.columns().setDefault(id.name(), id.part(), Optional.of(expression)))));
            case CONSTRAINT -> named(table.map(Table::constraints), id, Constraint::name)
                    .map(constraint -> Heirs.constraint(sql, schema, beside, id.name(), constraint, heir -> true));
            case INDEX -> named(either(table.map(Table::indexes), view.map(View::indexes)), id, Index::name)
                    .map(index -> PartitionedIndex.create(sql, schema, id.name(), index));
            case TRIGGER -> named(either(table.map(Table::triggers), view.map(View::triggers)), id, Trigger::name)
                    .map(trigger -> TriggerInTree.beside(sql, schema, beside).orOf(remade).create(id.name(), trigger));
            case RULE -> named(either(table.map(Table::rules), view.map(View::rules)), id, Rule::name)
                    .map(rule -> sql.behaviour().create(id.name(), rule));
            case POLICY -> named(table.map(Table::policies), id, Policy::name)
                    .map(policy -> sql.behaviour().create(id.name(), policy));
            default -> Optional.empty();
        };
    }

    private static <T> Optional<List<T>> either(Optional<List<T>> one, Optional<List<T>> other) {
        return one.isPresent() ? one : other;
    }

    private static <T> Optional<T> named(Optional<List<T>> parts, ObjectId id, Function<T, String> name) {
        return parts.stream().flatMap(List::stream).filter(part -> name.apply(part).equals(id.part())).findFirst();
    }

    /** The object and all parts that live in it. */
    public static Stream<ObjectId> withParts(SchemaObject object) {
        return Stream.concat(Stream.of(object.id()), parts(object));
    }

    public static Stream<ObjectId> parts(SchemaObject object) {
        if (object instanceof Table table) {
            return Stream.of(
                    ids(ObjectKind.COLUMN, table.name(), table.columns().stream().map(Column::name)),
                    ids(ObjectKind.CONSTRAINT, table.name(), table.constraints().stream().map(Constraint::name)),
                    ids(ObjectKind.INDEX, table.name(), table.indexes().stream().map(Index::name)),
                    ids(ObjectKind.TRIGGER, table.name(), table.triggers().stream().map(Trigger::name)),
                    ids(ObjectKind.POLICY, table.name(), table.policies().stream().map(Policy::name)),
                    ids(ObjectKind.RULE, table.name(), table.rules().stream().map(Rule::name))).flatMap(Function.identity());
        }
        if (object instanceof View view) {
            return Stream.of(
                    ids(ObjectKind.COLUMN, view.name(), view.columns().stream().map(Column::name)),
                    ids(ObjectKind.INDEX, view.name(), view.indexes().stream().map(Index::name)),
                    ids(ObjectKind.TRIGGER, view.name(), view.triggers().stream().map(Trigger::name)),
                    ids(ObjectKind.RULE, view.name(), view.rules().stream().map(Rule::name))).flatMap(Function.identity());
        }
        return Stream.empty();
    }

    private static Stream<ObjectId> ids(ObjectKind kind, ObjectName holder, Stream<String> names) {
        return names.map(name -> new ObjectId(kind, holder, name));
    }
}
