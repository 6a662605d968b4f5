package dev.chrysalis.dialect.postgresql.table;

import dev.chrysalis.dialect.postgresql.column.PostgresqlColumnOptions;
import dev.chrysalis.dialect.postgresql.column.PostgresqlColumnText;
import dev.chrysalis.dialect.postgresql.column.PostgresqlColumns;
import dev.chrysalis.dialect.postgresql.text.PostgresqlComments;
import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.dialect.sql.DataQuestion;
import dev.chrysalis.dialect.sql.Remake;
import dev.chrysalis.dialect.sql.TableSql;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.PartitionOf;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.TableStorage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Statements about tables of PostgreSQL. */
public final class PostgresqlTables implements TableSql {

    private final PostgresqlNames names;
    private final PostgresqlColumnText columns;
    private final PostgresqlColumns columnStatements;
    private final PostgresqlColumnOptions columnOptions;
    private final PostgresqlConstraints constraints;
    private final PostgresqlIndexes indexes;
    private final PostgresqlStorage storage;
    private final PostgresqlComments comments;

    public PostgresqlTables(PostgresqlNames names) {
        this.names = names;
        this.columns = new PostgresqlColumnText(names);
        this.columnStatements = new PostgresqlColumns(names);
        this.columnOptions = new PostgresqlColumnOptions(names);
        this.constraints = new PostgresqlConstraints(names);
        this.indexes = new PostgresqlIndexes(names);
        this.storage = new PostgresqlStorage(names);
        this.comments = new PostgresqlComments(names);
    }

    @Override
    public List<String> guarded(Collection<ObjectName> tables, List<DataQuestion> questions, String otherwise) {
        List<String> statements = new ArrayList<>();
        tables.forEach(table -> statements.add("LOCK TABLE " + names.quote(table) + " IN ACCESS EXCLUSIVE MODE"));
        questions.forEach(question -> statements.add("DO " + names.dollarQuoted("\nBEGIN\n    IF (" + question.count() + ") > 0 THEN\n"
                + "        RAISE EXCEPTION USING ERRCODE = 'check_violation', MESSAGE = " + names.literal(otherwise)
                + ";\n    END IF;\nEND\n")));
        return statements;
    }

    /**
     * A partition is made by itself and attached afterwards: {@code PARTITION OF} would hold up readers of the parent, and would
     * take the parent's order of columns. The indexes that belong to the parent's come before, for attaching would make its own.
     */
    @Override
    public List<String> create(Table table) {
        List<String> statements = new ArrayList<>();
        statements.add(createTable(table));
        statements.addAll(inheritedColumns(table));
        comments.initial(table.id(), table.annotations()).ifPresent(statements::add);
        for (Column column : table.columns()) {
            statements.addAll(columnOptions.set("ALTER TABLE " + names.quote(table.name()), column));
            comments.initial(ObjectId.column(table.name(), column.name()), column.annotations()).ifPresent(statements::add);
        }
        for (Constraint constraint : table.constraints()) {
            if (belongsToCreation(table, constraint)) {
                statements.addAll(constraint.validated() ? constraints.rest(table.name(), constraint)
                        : constraints.add(table.name(), constraint));
            }
        }
        table.storage().partitionOf().ifPresent(place -> {
            for (Index index : table.indexes()) {
                if (index.attachedTo().isPresent()) {
                    statements.addAll(indexes.create(table.name(), index, PostgresqlIndexText.Form.PLAIN));
                }
            }
            statements.add(attachPartition(table.name(), place));
        });
        return statements;
    }

    @Override
    public List<String> finish(Table table) {
        return storage.finish(table.name(), table.storage());
    }

    @Override
    public List<String> changeStorage(ObjectName table, TableStorage before, TableStorage after) {
        return storage.change(table, before, after);
    }

    @Override
    public String attachPartition(ObjectName table, PartitionOf place) {
        return "ALTER TABLE " + names.quote(place.parent()) + " ATTACH PARTITION " + names.quote(table) + " " + place.bound();
    }

    @Override
    public String detachPartition(ObjectName table, ObjectName parent, boolean concurrently) {
        return "ALTER TABLE " + names.quote(parent) + " DETACH PARTITION " + names.quote(table) + (concurrently ? " CONCURRENTLY" : "");
    }

    @Override
    public String finishDetaching(ObjectName table, ObjectName parent) {
        return "DO " + names.dollarQuoted("\nBEGIN\n    IF EXISTS (SELECT FROM pg_inherits WHERE inhparent = to_regclass("
                + names.literal(names.quote(parent))
                + ") AND inhrelid = to_regclass(" + names.literal(names.quote(table)) + ") AND inhdetachpending) THEN\n        "
                + detachPartition(table, parent, false) + " FINALIZE;\n    END IF;\nEND\n");
    }

    /** Which rows a hash takes is told by a function that knows the parent by its number only, so any row may. */
    @Override
    public Optional<String> partitionCondition(ObjectName table) {
        return Optional.of("SELECT coalesce(string_agg(CASE WHEN condition LIKE '%satisfies_hash_partition(%' THEN 'true'"
                + " ELSE coalesce(condition, 'true') END, ' OR '), 'false') FROM pg_partition_tree(" + names.literal(names.quote(table))
                + ") t, pg_get_partition_constraintdef(t.relid) condition WHERE t.isleaf");
    }

    @Override
    public List<String> makeAnew(Remake remake) {
        return new PostgresqlRemake(names, this, remake).statements();
    }

    private String createTable(Table table) {
        List<String> lines = new ArrayList<>();
        for (Column column : table.columns()) {
            if (!isFromParent(table, column)) {
                lines.add(columns.definition(column));
            }
        }
        for (Constraint constraint : table.constraints()) {
            if (belongsToCreation(table, constraint) && constraint.validated()) {
                lines.add(constraints.definition(constraint));
            }
        }
        String body = lines.isEmpty() ? " ()" : lines.stream().collect(Collectors.joining(",\n    ", " (\n    ", "\n)"));
        return "CREATE " + (table.storage().unlogged() ? "UNLOGGED " : "") + "TABLE " + names.quote(table.name()) + body
                + storage.creation(table.storage());
    }

    /** The parent gives the column; what the child has of its own on it is said again. */
    private List<String> inheritedColumns(Table table) {
        List<String> statements = new ArrayList<>();
        for (Column column : table.columns()) {
            if (isFromParent(table, column) && column.generated().isEmpty()) {
                statements.add(columnStatements.setDefault(table.name(), column.name(), column.defaultExpression()));
                if (!column.nullable()) {
                    statements.addAll(columnStatements.demand(table.name(), column));
                }
            }
        }
        return statements;
    }

    private boolean isFromParent(Table table, Column column) {
        return column.inherited() && table.storage().partitionOf().isEmpty();
    }

    /** A partition needs the parent's checks and keys of its own before it is attached; its foreign keys are the parent's to make. */
    private boolean belongsToCreation(Table table, Constraint constraint) {
        return constraint.kind() != ConstraintKind.FOREIGN_KEY && (!constraint.inherited() || table.storage().partitionOf().isPresent());
    }
}
