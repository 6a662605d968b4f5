package dev.chrysalis.dialect.sql;

import dev.chrysalis.dialect.statement.ConstraintDemands;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.DataType;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Reference;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Questions to the rows in standard SQL. */
public final class RowQuestions implements DataSql {

    /** Which values a shorter or narrower type does not hold. */
    @FunctionalInterface
    public interface TypeLimits {

        /** A condition that holds for values of the old type that the new one refuses or cuts; empty where none tells. */
        Optional<String> exceeds(String column, DataType before, DataType after);
    }

    private final Names names;
    private final TypeLimits limits;

    public RowQuestions(Names names, TypeLimits limits) {
        this.names = names;
        this.limits = limits;
    }

    @Override
    public DataQuestion nulls(Table table, String column) {
        return rows(table, List.of(), names.quote(column) + " IS NULL");
    }

    @Override
    public Optional<DataQuestion> violations(Table table, Constraint constraint, Map<String, String> coming) {
        if (!constraint.isEnforced() || constraint.isTemporal()) {
            return Optional.empty();
        }
        return switch (constraint.kind()) {
            case PRIMARY_KEY, UNIQUE -> Optional.of(duplicates(source(table, coming), quoted(constraint.columns()), Optional.empty(),
                    constraint.definition().contains("NULLS NOT DISTINCT"), constraint.kind() == ConstraintKind.PRIMARY_KEY));
            case FOREIGN_KEY -> constraint.references().map(parent -> orphans(coming.isEmpty() ? names.quote(table.name())
                    : "(SELECT * FROM " + source(table, coming) + ")", constraint.columns(), parent, shown(table, constraint.columns())));
            case CHECK -> check(table, constraint, source(table, coming));
            case EXCLUSION -> {
                String source = "(SELECT tableoid, ctid, " + held(table, coming) + " FROM " + names.quote(table.name()) + ") AS "
                        + names.quote(table.name().name());
                yield new ConstraintDemands(source).of(constraint.definition()).stream().findFirst()
                        .map(demand -> rows(source, shown(table, constraint.columns()), demand.condition()));
            }
        };
    }

    /** The rows with what they are going to hold. */
    private String source(Table table, Map<String, String> coming) {
        return coming.isEmpty() ? names.quote(table.name()) : "(SELECT " + held(table, coming) + " FROM "
                + names.quote(table.name()) + ") AS "
                + names.quote(table.name().name());
    }

    /** Of two columns of one name the coming one counts. */
    private String held(Table table, Map<String, String> coming) {
        return Stream.concat(table.columns().stream().map(Column::name).filter(name -> !coming.containsKey(name)).map(names::quote),
                coming.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(column -> column.getValue() + " AS " + names.quote(column.getKey())))
                .collect(Collectors.joining(", "));
    }

    @Override
    public DataQuestion otherThan(Table table, String column, List<String> values) {
        String quoted = names.quote(column);
        String list = values.stream().map(names::literal).collect(Collectors.joining(", "));
        if (table.column(column).filter(found -> found.type().definition().endsWith("[]")).isPresent()) {
            return rows(table, List.of(column), "NOT CAST(" + quoted + " AS text[]) <@ CAST(ARRAY[" + list + "] AS text[])");
        }
        return rows(table, List.of(column), values.isEmpty() ? quoted + " IS NOT NULL" : "CAST(" + quoted + " AS varchar) NOT IN ("
                + list + ")");
    }

    @Override
    public String computed(Table table, String expression) {
        return "SELECT count(" + expression + ") FROM " + names.quote(table.name());
    }

    @Override
    public Optional<DataQuestion> duplicates(Table table, Index index, Map<String, String> coming) {
        if (!index.unique()) {
            return Optional.empty();
        }
        List<String> keys = index.keys().stream()
                .map(key -> table.column(key).isPresent() || coming.containsKey(key) ? names.quote(key) : "(" + key + ")")
                .toList();
        return Optional.of(duplicates(source(table, coming), keys, index.predicate(),
                index.definition().contains("NULLS NOT DISTINCT"), false));
    }

    @Override
    public Optional<DataQuestion> tooLarge(Table table, Column column, DataType newType) {
        return limits.exceeds(names.quote(column.name()), column.type(), newType)
                .map(condition -> rows(table, List.of(column.name()), condition));
    }

    @Override
    public Optional<DataQuestion> tooLarge(Table table, String expression, DataType given, DataType newType) {
        return limits.exceeds("(" + expression + ")", given, newType).map(condition -> rows(table, shortly(table), condition));
    }

    @Override
    public Optional<String> nullWhereTooLarge(String column, DataType wider, DataType narrower, String expression) {
        return limits.exceeds(names.quote(column), wider, narrower)
                .map(condition -> "CASE WHEN " + condition + " THEN NULL ELSE " + expression + " END");
    }

    @Override
    public Optional<DataQuestion> lossy(ColumnSync sync) {
        if (!sync.goesBackward() || !sync.followsForward()) {
            return Optional.empty();
        }
        Table table = sync.table();
        Set<String> given = sync.after().stream().flatMap(side -> Stream.of(side.column(), side.calledAs())).collect(Collectors.toSet());
        String there = Stream.concat(sync.after().stream().map(side -> "(" + side.expression() + ") AS " + names.quote(side.calledAs())),
                table.columns().stream().map(Column::name).filter(column -> !given.contains(column)).map(names::quote))
                .collect(Collectors.joining(", "));
        String back = sync.before().stream().map(side -> "(" + side.expression() + ") AS " + names.quote("chrysalis_" + side.column()))
                .collect(Collectors.joining(", "));
        String originals = String.join(", ", quoted(sync.before().stream().map(ColumnSync.Side::column).toList()));
        String condition = " FROM (SELECT " + originals + ", " + back + " FROM (SELECT " + there + " FROM "
                + names.quote(table.name()) + ") AS "
                + names.quote(table.name().name()) + ") AS there_and_back WHERE " + sync.before().stream()
                .map(side -> "CAST(" + names.quote("chrysalis_" + side.column()) + " AS varchar) IS DISTINCT FROM CAST("
                        + names.quote(side.column()) + " AS varchar)").collect(Collectors.joining(" OR "));
        return Optional.of(new DataQuestion("SELECT count(*)" + condition, "SELECT *" + condition + " LIMIT 3"));
    }

    @Override
    public DataQuestion changed(Table table, String column, String forward, String backward) {
        String quoted = names.quote(column);
        String original = names.quote("chrysalis_holds_" + column);
        List<String> key = quoted(table.primaryKey().map(Constraint::columns).orElse(List.of()).stream()
                .filter(part -> !part.equals(column)).toList());
        String condition = " FROM (SELECT " + key.stream().map(part -> part + ", ").collect(Collectors.joining()) + quoted + " AS "
                + original + ", ("
                + forward + ") AS " + quoted + " FROM " + names.quote(table.name()) + ") AS " + names.quote(table.name().name())
                + " WHERE CAST((" + backward + ") AS varchar) IS DISTINCT FROM CAST(" + original + " AS varchar)";
        String shown = Stream.concat(key.stream(), Stream.of(original + " AS " + quoted)).collect(Collectors.joining(", "));
        return new DataQuestion("SELECT count(*)" + condition, "SELECT " + shown + condition + " LIMIT 3");
    }

    @Override
    public DataQuestion outside(Table table, String condition) {
        return rows(table, shortly(table), "NOT coalesce(" + condition + ", false)");
    }

    @Override
    public DataQuestion elementsFor(Table table, String column, String element, String condition) {
        return rows(table, List.of(column), "EXISTS (SELECT 1 FROM unnest(" + names.quote(column) + ") AS elements(" + names.quote(element)
                + ") WHERE " + condition + ")");
    }

    @Override
    public String distinctValues(ObjectName table, List<String> columns) {
        String list = quoted(columns).stream().map(column -> "CAST(" + column + " AS varchar)").collect(Collectors.joining(", "));
        return "SELECT DISTINCT " + list + " FROM " + names.quote(table) + " WHERE "
                + quoted(columns).stream().map(column -> column + " IS NOT NULL").collect(Collectors.joining(" AND "));
    }

    @Override
    public String heldAmong(ObjectName table, String column, int rows) {
        String value = names.quote(column);
        return "SELECT DISTINCT held FROM (SELECT CAST(" + value + " AS varchar) AS held FROM " + names.quote(table) + " WHERE " + value
                + " IS NOT NULL FETCH FIRST " + rows + " ROWS ONLY) AS looked_at WHERE held = ANY (?)";
    }

    @Override
    public String anyValue(ObjectName table, String column) {
        return "SELECT 1 FROM " + names.quote(table) + " WHERE " + names.quote(column) + " IS NOT NULL FETCH FIRST 1 ROWS ONLY";
    }

    @Override
    public String countRows(Table table) {
        return "SELECT count(*) FROM " + names.quote(table.name());
    }

    @Override
    public String isEmpty(Table table) {
        return "SELECT NOT EXISTS (SELECT 1 FROM " + names.quote(table.name()) + ")";
    }

    private Optional<DataQuestion> check(Table table, Constraint constraint, String source) {
        return constraint.condition().map(condition -> rows(source, shown(table, constraint.columns()), "NOT (" + condition + ")"));
    }

    @Override
    public DataQuestion orphans(ObjectName child, List<String> columns, Reference parent) {
        return orphans(names.quote(child), columns, parent, String.join(", ", quoted(columns)));
    }

    private DataQuestion orphans(String child, List<String> columns, Reference parent, String shown) {
        String from = withoutParent(child, columns, parent);
        return new DataQuestion("SELECT count(*)" + from, "SELECT " + shown + from + " LIMIT 3");
    }

    @Override
    public String addParents(ObjectName child, List<String> columns, Reference parent, Map<String, String> others) {
        List<String> targets = new ArrayList<>(quoted(parent.columns()));
        targets.addAll(quoted(List.copyOf(others.keySet())));
        List<String> values = new ArrayList<>(columns.stream().map(column -> "child." + names.quote(column)).toList());
        values.addAll(others.values());
        return "INSERT INTO " + names.quote(parent.table()) + " (" + String.join(", ", targets) + ")\nSELECT DISTINCT "
                + String.join(", ", values) + "\n   " + withoutParent(names.quote(child), columns, parent);
    }

    private String withoutParent(String child, List<String> columns, Reference parent) {
        String given = columns.stream().map(column -> "child." + names.quote(column) + " IS NOT NULL").collect(Collectors.joining(" AND "));
        StringBuilder match = new StringBuilder();
        for (int position = 0; position < columns.size(); position++) {
            match.append(position == 0 ? "" : " AND ").append("parent.").append(names.quote(parent.columns().get(position)))
                    .append(" = child.").append(names.quote(columns.get(position)));
        }
        return " FROM " + child + " AS child WHERE " + given + " AND NOT EXISTS (SELECT 1 FROM " + names.quote(parent.table())
                + " AS parent WHERE " + match + ")";
    }

    private DataQuestion duplicates(String source, List<String> keys, Optional<String> predicate, boolean nullsCount, boolean nullsBreak) {
        String list = String.join(", ", keys);
        String filter = predicate.map(condition -> "(" + condition + ")").orElse("true");
        String given = keys.stream().map(key -> key + " IS NOT NULL").collect(Collectors.joining(" AND "));
        String missing = keys.stream().map(key -> key + " IS NULL").collect(Collectors.joining(" OR "));
        String groups = "SELECT " + list + ", count(*) AS row_count FROM " + source + " WHERE " + filter
                + (nullsCount || nullsBreak ? "" : " AND " + given) + " GROUP BY " + list
                + " HAVING count(*) > 1" + (nullsBreak ? " OR " + missing : "");
        return new DataQuestion("SELECT coalesce(sum(row_count), 0) FROM (" + groups + ") AS duplicates", groups + " LIMIT 3");
    }

    private DataQuestion rows(Table table, List<String> columns, String condition) {
        return rows(names.quote(table.name()), shown(table, columns), condition);
    }

    private static DataQuestion rows(String source, String shown, String condition) {
        String from = " FROM " + source + " WHERE " + condition;
        return new DataQuestion("SELECT count(*)" + from, "SELECT " + shown + from + " LIMIT 3");
    }

    private static List<String> shortly(Table table) {
        return table.columns().stream().limit(4).map(Column::name).toList();
    }

    /** What identifies a row, and what is wrong with it. */
    private String shown(Table table, List<String> columns) {
        List<String> shown = new ArrayList<>(table.primaryKey().map(Constraint::columns).orElse(List.of()));
        columns.stream().filter(column -> !shown.contains(column)).forEach(shown::add);
        return shown.isEmpty() ? "*" : String.join(", ", quoted(shown));
    }

    private List<String> quoted(List<String> columns) {
        return columns.stream().map(names::quote).toList();
    }
}
