package dev.chrysalis.dialect.postgresql.table;

import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code CREATE INDEX} in its forms, made of what the server deparsed. */
final class PostgresqlIndexText {

    /** How an index is built. */
    enum Form {
        PLAIN("", ""),
        CONCURRENTLY("CONCURRENTLY ", ""),
        ON_PARENT_ONLY("", "ONLY ");

        private final String beforeName;
        private final String beforeHolder;

        Form(String beforeName, String beforeHolder) {
            this.beforeName = beforeName;
            this.beforeHolder = beforeHolder;
        }
    }

    private static final String IDENTIFIER = "(?:\"(?:[^\"]|\"\")+\"|[^\\s\".]+)";

    /** {@code pg_get_indexdef} says {@code ON ONLY} of a partitioned table's index; run so, no partition would get one. */
    private static final Pattern DEFINITION = Pattern.compile("CREATE (?:UNIQUE )?INDEX " + IDENTIFIER + " ON (?:ONLY )?"
            + IDENTIFIER + "(?:\\." + IDENTIFIER + ")? (.*)", Pattern.DOTALL);

    /** {@code UNIQUE NULLS NOT DISTINCT (a, b) INCLUDE (c)}: the clause on nulls moves behind the columns. */
    private static final Pattern KEY = Pattern.compile("(?:PRIMARY KEY|UNIQUE)( NULLS NOT DISTINCT)? (.*)", Pattern.DOTALL);

    private final PostgresqlNames names;

    PostgresqlIndexText(PostgresqlNames names) {
        this.names = names;
    }

    String create(ObjectName holder, Index index, Form form) {
        return create(holder, index.name(), index.unique(), form, body(index));
    }

    String createForKey(ObjectName table, Constraint key, String index) {
        Matcher matcher = KEY.matcher(new PostgresqlConstraintText(key).rule());
        if (key.kind() == ConstraintKind.EXCLUSION || !matcher.matches()) {
            throw new IllegalArgumentException("no unique index serves " + key.definition());
        }
        String nulls = matcher.group(1) == null ? "" : matcher.group(1);
        return create(table, index, true, Form.CONCURRENTLY, "USING btree " + matcher.group(2) + nulls
                + PostgresqlIndexOptions.parameters(key.options()));
    }

    /** What follows the table's name: method, keys, predicate, parameters. */
    String body(Index index) {
        Matcher matcher = DEFINITION.matcher(index.definition());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no definition of an index: " + index.definition());
        }
        return matcher.group(1);
    }

    private String create(ObjectName holder, String name, boolean unique, Form form, String body) {
        return "CREATE " + (unique ? "UNIQUE " : "") + "INDEX " + form.beforeName + names.quote(name) + " ON " + form.beforeHolder
                + names.quote(holder) + " " + body;
    }
}
