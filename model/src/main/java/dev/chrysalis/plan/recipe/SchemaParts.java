package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.DomainType;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.PartitionOf;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables as they are in between. */
public final class SchemaParts {

    private static final Pattern INCLUDED = Pattern.compile(" INCLUDE \\((.+?)\\)(?= |$)");

    private SchemaParts() {
    }

    public static Table withName(Table table, ObjectName name) {
        return new Table(name, table.columns(), table.constraints(), table.indexes(), table.triggers(), table.policies(), table.rules(),
                table.storage(), table.size(), table.annotations());
    }

    /** The table as a partition of that parent, or of none. */
    static Table withPlace(Table table, Optional<PartitionOf> place) {
        return new Table(table.name(), table.columns(), table.constraints(), table.indexes(), table.triggers(),
                table.policies(), table.rules(),
                table.storage().withParents(place, table.storage().inherits()), table.size(), table.annotations());
    }

    public static Index withName(Index index, String name, SqlText sql) {
        String definition = index.definition().replaceFirst("INDEX " + Pattern.quote(sql.quote(index.name())) + " ",
                Matcher.quoteReplacement("INDEX " + sql.quote(name) + " "));
        return new Index(name, index.keys(), index.unique(), index.method(), index.predicate(), definition, index.valid(),
                index.attachedTo(), index.options(), index.annotations());
    }

    static Table withColumns(Table table, List<Column> columns) {
        return new Table(table.name(), columns, table.constraints(), table.indexes(), table.triggers(), table.policies(), table.rules(),
                table.storage(), table.size(), table.annotations());
    }

    /** The table with one column more. */
    public static Table plus(Table table, Column column) {
        if (table.column(column.name()).isPresent()) {
            return table;
        }
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(column);
        return withColumns(table, columns);
    }

    /** The table with one column under another name. */
    public static Table renaming(Table table, String before, String after) {
        return withColumns(table, table.columns().stream()
                .map(column -> column.name().equals(before) ? column.withName(after) : column).toList());
    }

    /** Indexes and checks that speak of a row as one value, which the server does not make again when a column gets another type. */
    public static Set<ObjectId> ofWholeRows(Table table, SqlText sql) {
        Pattern row = Pattern.compile("(?<![\\w\".])" + Pattern.quote(sql.quote(table.name().name()) + ".*"));
        Stream<ObjectId> indexes = table.indexes().stream()
                .filter(index -> index.attachedTo().isEmpty() && row.matcher(index.definition()).find())
                .map(index -> new ObjectId(ObjectKind.INDEX, table.name(), index.name()));
        Stream<ObjectId> checks = table.constraints().stream().filter(check -> check.kind() == ConstraintKind.CHECK && !check.inherited()
                        && row.matcher(check.definition()).find())
                .map(check -> new ObjectId(ObjectKind.CONSTRAINT, table.name(), check.name()));
        return Stream.concat(indexes, checks).collect(Collectors.toSet());
    }

    /** Whether a column holds nothing that cannot be computed again, so that it may go and come back. */
    public static boolean isComputed(Schema schema, ObjectId column) {
        return schema.table(column.name()).flatMap(table -> table.column(column.part())).flatMap(Column::generated).isPresent();
    }

    /** The columns, quoted, that a key only carries along. */
    public static List<String> included(Constraint key) {
        Matcher listed = INCLUDED.matcher(key.definition());
        return listed.find() ? List.of(listed.group(1).split(", ")) : List.of();
    }

    /** What a domain demands under that name. */
    static Optional<Constraint> domainConstraint(Schema schema, ObjectId id) {
        return schema.find(ObjectId.of(ObjectKind.TYPE, id.name())).filter(DomainType.class::isInstance)
                .map(DomainType.class::cast).stream()
                .flatMap(domain -> domain.constraints().stream()).filter(constraint -> constraint.name().equals(id.part())).findFirst();
    }

    /** Columns by which every row can be found again: of the primary key, else of a unique key without nulls. */
    public static Optional<List<String>> key(Table table) {
        Optional<List<String>> primary = table.primaryKey().map(Constraint::columns);
        if (primary.isPresent()) {
            return primary;
        }
        return table.constraints().stream().filter(constraint -> constraint.kind() == ConstraintKind.UNIQUE)
                .map(Constraint::columns).filter(columns -> neverNull(table, columns)).findFirst()
                .or(() -> table.indexes().stream().filter(index -> index.unique() && index.valid() && index.predicate().isEmpty())
                        .map(Index::keys).filter(columns -> neverNull(table, columns)).findFirst());
    }

    private static boolean neverNull(Table table, List<String> columns) {
        return columns.stream().allMatch(name -> table.column(name).filter(column -> !column.nullable()).isPresent());
    }
}
