package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.sql.Remake;
import dev.chrysalis.dialect.sql.TableSql;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.PartitionOf;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.TableStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements about tables of H2. */
final class H2Tables implements TableSql {

    private final H2Names names;
    private final H2ColumnText columns;
    private final H2Constraints constraints;
    private final H2Comments comments;

    H2Tables(H2Names names) {
        this.names = names;
        this.columns = new H2ColumnText(names);
        this.constraints = new H2Constraints(names);
        this.comments = new H2Comments(names);
    }

    @Override
    public List<String> create(Table table) {
        List<String> lines = new ArrayList<>();
        table.columns().forEach(column -> lines.add(columns.definition(column)));
        List<Constraint> own = table.constraints().stream().filter(constraint -> constraint.kind() != ConstraintKind.FOREIGN_KEY).toList();
        own.forEach(constraint -> lines.add(constraints.definition(constraint)));
        List<String> statements = new ArrayList<>();
        statements.add("CREATE TABLE " + names.quote(table.name()) + " (\n    " + String.join(",\n    ", lines) + "\n)");
        comments.initial(table.id(), table.annotations()).ifPresent(statements::add);
        for (Column column : table.columns()) {
            comments.initial(ObjectId.column(table.name(), column.name()), column.annotations()).ifPresent(statements::add);
        }
        own.forEach(constraint -> statements.addAll(constraints.rest(table.name(), constraint)));
        return statements;
    }

    @Override
    public List<String> finish(Table table) {
        return List.of();
    }

    @Override
    public List<String> changeStorage(ObjectName table, TableStorage before, TableStorage after) {
        if (before.equals(after)) {
            return List.of();
        }
        throw new H2Unsupported("change how the table " + table + " is kept");
    }

    @Override
    public String attachPartition(ObjectName table, PartitionOf place) {
        throw new H2Unsupported("partition a table");
    }

    @Override
    public String detachPartition(ObjectName table, ObjectName parent, boolean concurrently) {
        throw new H2Unsupported("partition a table");
    }

    @Override
    public String finishDetaching(ObjectName table, ObjectName parent) {
        throw new H2Unsupported("partition a table");
    }

    @Override
    public Optional<String> partitionCondition(ObjectName table) {
        return Optional.empty();
    }

    @Override
    public List<String> makeAnew(Remake remake) {
        throw new H2Unsupported("make a table anew with its rows");
    }
}
