package dev.chrysalis.dialect.postgresql.table;

import dev.chrysalis.dialect.postgresql.column.PostgresqlIdentity;
import dev.chrysalis.dialect.postgresql.column.PostgresqlSequences;
import dev.chrysalis.dialect.postgresql.text.PostgresqlAccess;
import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.dialect.sql.Remake;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The old tables step aside into a schema of their own, so that the names of their indexes and keys are free too; the new ones are made,
 * the rows copied and counted; the old ones go.
 */
final class PostgresqlRemake {

    private final PostgresqlNames names;
    private final PostgresqlTables tables;
    private final PostgresqlIndexes indexes;
    private final PostgresqlSequences sequences;
    private final PostgresqlIdentity identities;
    private final PostgresqlAccess access;
    private final Remake remake;

    PostgresqlRemake(PostgresqlNames names, PostgresqlTables tables, Remake remake) {
        this.names = names;
        this.tables = tables;
        this.indexes = new PostgresqlIndexes(names);
        this.sequences = new PostgresqlSequences(names);
        this.identities = new PostgresqlIdentity(names);
        this.access = new PostgresqlAccess(names);
        this.remake = remake;
    }

    List<String> statements() {
        List<String> statements = new ArrayList<>();
        // a policy that would hide rows from the copy makes it fail instead
        statements.add("SET LOCAL row_security = off");
        remake.released().forEach(sequence -> statements.add(sequences.ownedBy(sequence.name(), Optional.empty())));
        statements.addAll(stepAside());
        remake.after().forEach(table -> statements.addAll(tables.create(table)));
        remake.copies().forEach(copy -> statements.add(copy(copy)));
        remake.before().stream().filter(this::isRoot).forEach(table -> statements.add(verify(table)));
        remake.after().forEach(table -> statements.addAll(positions(table)));
        remake.after().forEach(table -> statements.addAll(indexes(table)));
        statements.addAll(dropOld());
        remake.after().forEach(table -> statements.addAll(finish(table)));
        remake.tied().forEach(sequence -> statements.add(sequences.ownedBy(sequence.name(), sequence.ownedBy())));
        return statements;
    }

    private List<String> stepAside() {
        List<String> statements = new ArrayList<>();
        asideSchemas().forEach(schema -> statements.add("CREATE SCHEMA " + names.quote(schema)));
        for (Table table : remake.before()) {
            table.storage().partitionOf().filter(place -> isRoot(table))
                    .ifPresent(place -> statements.add(tables.detachPartition(table.name(), place.parent(), false)));
            statements.add("ALTER TABLE " + names.quote(table.name()) + " SET SCHEMA " + names.quote(aside(table.name()).schema()));
        }
        return statements;
    }

    private Set<String> asideSchemas() {
        return remake.before().stream().map(table -> aside(table.name()).schema()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static ObjectName aside(ObjectName table) {
        return new ObjectName("chrysalis_aside_" + table.schema(), table.name());
    }

    /** Whether no other of the tables before holds it as a partition. */
    private boolean isRoot(Table table) {
        return table.storage().partitionOf().filter(place -> find(remake.before(), place.parent()).isPresent()).isEmpty();
    }

    private static Optional<Table> find(List<Table> tables, ObjectName name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    private String copy(Remake.Copy copy) {
        String columns = copy.columns().stream().map(names::quote).collect(Collectors.joining(", "));
        return "INSERT INTO " + names.quote(copy.to()) + " (" + columns + ") OVERRIDING SYSTEM VALUE\n    SELECT "
                + String.join(", ", copy.values()) + " FROM " + names.quote(aside(copy.from()));
    }

    /** Counts on both sides; a table whose rows go nowhere must be empty still. */
    private String verify(Table table) {
        String old = "(SELECT count(*) FROM " + names.quote(aside(table.name())) + ")";
        String copied = remake.copies().stream().filter(copy -> copy.from().equals(table.name())).findFirst()
                .map(copy -> "(SELECT count(*) FROM " + names.quote(copy.to()) + ")").orElse("0");
        return "DO " + names.dollarQuoted(" BEGIN IF " + old + " <> " + copied + " THEN RAISE EXCEPTION "
                + names.literal("The rows of " + table.name()
                + " did not all find their place.").replace("%", "%%") + "; END IF; END ");
    }

    /** An identity goes on counting where the old one was, or behind the largest value. */
    private List<String> positions(Table table) {
        List<String> statements = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column.identity().isPresent()) {
                statements.add(oldSequence(table.name(), column.name())
                        .map(old -> "SELECT setval(" + identities.sequenceOf(table.name(), column) + ", last_value, is_called) FROM "
                        + names.quote(old))
                        .orElseGet(() -> identities.countOn(table.name(), column, column.identity().get().sequence())));
            }
        }
        return statements;
    }

    private Optional<ObjectName> oldSequence(ObjectName table, String column) {
        return find(remake.before(), table).flatMap(old -> old.column(column)).flatMap(Column::identity)
                .flatMap(identity -> identity.name()).map(PostgresqlRemake::aside);
    }

    /** Those of partitions that belong to the parent's are there already. */
    private List<String> indexes(Table table) {
        List<String> statements = new ArrayList<>();
        for (Index index : table.indexes()) {
            if (index.attachedTo().isEmpty()) {
                statements.addAll(indexes.create(table.name(), index));
            }
        }
        return statements;
    }

    private List<String> dropOld() {
        List<Table> children = new ArrayList<>(remake.before());
        Collections.reverse(children);
        List<String> statements = new ArrayList<>();
        children.forEach(table -> statements.add("DROP TABLE " + names.quote(aside(table.name()))));
        asideSchemas().forEach(schema -> statements.add("DROP SCHEMA " + names.quote(schema)));
        return statements;
    }

    /** Owner and privileges are those that the old table of that name had. */
    private List<String> finish(Table table) {
        List<String> statements = new ArrayList<>(tables.finish(table));
        find(remake.before(), table.name()).ifPresent(old -> {
            statements.addAll(access.set(old.id(), old.annotations()));
            old.columns().stream().filter(column -> table.column(column.name()).isPresent()).forEach(column ->
                    statements.addAll(access.set(ObjectId.column(old.name(), column.name()), column.annotations())));
        });
        return statements;
    }
}
