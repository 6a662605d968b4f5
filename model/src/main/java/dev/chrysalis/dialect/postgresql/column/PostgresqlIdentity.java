package dev.chrysalis.dialect.postgresql.column;

import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Identity;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.List;

/** Statements that give a column an identity, change or take it. */
public final class PostgresqlIdentity {

    private final PostgresqlNames names;
    private final PostgresqlColumnText text;
    private final PostgresqlSequenceText sequences = new PostgresqlSequenceText();

    public PostgresqlIdentity(PostgresqlNames names) {
        this.names = names;
        this.text = new PostgresqlColumnText(names);
    }

    List<String> change(ObjectName table, Column before, Column after) {
        if (after.identity().isEmpty()) {
            return before.identity().isEmpty() ? List.of() : List.of(alter(table, before) + " DROP IDENTITY");
        }
        return before.identity().isEmpty()
                ? add(table, before, after.identity().get())
                : alter(table, before, before.identity().get(), after.identity().get());
    }

    private List<String> add(ObjectName table, Column before, Identity identity) {
        List<String> statements = new ArrayList<>();
        before.defaultExpression().ifPresent(expression -> statements.add(alter(table, before) + " DROP DEFAULT"));
        statements.add(alter(table, before) + " ADD " + text.identity(identity));
        statements.add(countOn(table, before, identity.sequence(), identity.name().map(name -> names.literal(names.quote(name)))
                .orElseGet(() -> sequenceOf(table, before))));
        return statements;
    }

    /** Lets a new identity give no number that a row has, nor one before its start. */
    public String countOn(ObjectName table, Column column, SequenceOptions options) {
        return countOn(table, column, options, sequenceOf(table, column));
    }

    /** @param sequence another one may belong to the column still */
    private String countOn(ObjectName table, Column column, SequenceOptions options, String sequence) {
        String value = names.quote(column.name());
        boolean ascending = options.increment().signum() > 0;
        String furthest = (ascending ? "max(" : "min(") + value + ")";
        return "SELECT setval(" + sequence + ", " + furthest + ") FROM " + names.quote(table) + " WHERE " + value + " BETWEEN "
                + (ascending ? options.start() : options.minimum()) + " AND " + (ascending ? options.maximum() : options.start())
                + " HAVING count(*) > 0";
    }

    private List<String> alter(ObjectName table, Column column, Identity before, Identity after) {
        List<String> statements = new ArrayList<>();
        SequenceOptions from = before.sequence();
        SequenceOptions to = after.sequence();
        if (!sequences.onlyWidens(from, to)) {
            statements.add(alter(table, column) + " SET MINVALUE " + from.minimum().min(to.minimum()) + " SET MAXVALUE "
                    + from.maximum().max(to.maximum()));
            String sequence = sequenceOf(table, column);
            String last = "pg_sequence_last_value(" + sequence + "::regclass)";
            statements.add("SELECT setval(" + sequence + ", least(greatest(coalesce(" + last + ", " + to.start()
                    + "), " + to.minimum() + "), "
                    + to.maximum() + "), coalesce(" + last + " " + sequences.within(to) + ", false))");
        }
        List<String> actions = new ArrayList<>();
        if (before.always() != after.always()) {
            actions.add("SET GENERATED " + text.always(after));
        }
        sequences.differences(from, to).forEach(word -> actions.add("SET " + word));
        if (!from.minimum().equals(to.minimum()) || !from.maximum().equals(to.maximum())) {
            actions.add("SET MINVALUE " + to.minimum() + " SET MAXVALUE " + to.maximum());
        }
        if (!actions.isEmpty()) {
            statements.add(alter(table, column) + " " + String.join(" ", actions));
        }
        before.name().ifPresent(old -> after.name().filter(name -> !name.name().equals(old.name()))
                .ifPresent(name -> statements.add("ALTER SEQUENCE " + names.quote(old) + " RENAME TO " + names.quote(name.name()))));
        return statements;
    }

    private String alter(ObjectName table, Column column) {
        return "ALTER TABLE " + names.quote(table) + " ALTER COLUMN " + names.quote(column.name());
    }

    public String sequenceOf(ObjectName table, Column column) {
        return "pg_get_serial_sequence(" + names.literal(names.quote(table)) + ", " + names.literal(column.name()) + ")";
    }
}
