package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.sql.ColumnSql;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Identity;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Statements about columns of H2. */
final class H2Columns implements ColumnSql {

    private final H2Names names;
    private final H2ColumnText text;
    private final H2Comments comments;
    private final H2SequenceText sequences = new H2SequenceText();

    H2Columns(H2Names names) {
        this.names = names;
        this.text = new H2ColumnText(names);
        this.comments = new H2Comments(names);
    }

    @Override
    public List<String> add(ObjectName table, Column column) {
        List<String> statements = new ArrayList<>();
        statements.add("ALTER TABLE " + names.quote(table) + " ADD COLUMN " + text.definition(column));
        comments.initial(ObjectId.column(table, column.name()), column.annotations()).ifPresent(statements::add);
        return statements;
    }

    @Override
    public String setDefault(ObjectName table, String column, Optional<String> expression) {
        return alter(table, column) + expression.map(value -> " SET DEFAULT " + value).orElse(" DROP DEFAULT");
    }

    @Override
    public String setNullable(ObjectName table, String column, boolean nullable) {
        return alter(table, column) + (nullable ? " DROP NOT NULL" : " SET NOT NULL");
    }

    @Override
    public String dropFromParentOnly(ObjectName table, String column) {
        throw new H2Unsupported("inherit a column");
    }

    @Override
    public List<String> changeType(ObjectName table, Column before, Column after, Optional<String> using) {
        List<String> statements = new ArrayList<>();
        boolean sameDefault = before.defaultExpression().equals(after.defaultExpression());
        if (!sameDefault && before.defaultExpression().isPresent()) {
            statements.add(setDefault(table, before.name(), Optional.empty()));
        }
        statements.add(alter(table, before.name()) + " SET DATA TYPE " + after.type().definition()
                + using.map(expression -> " USING " + expression).orElse(""));
        if (!sameDefault && after.defaultExpression().isPresent()) {
            statements.add(setDefault(table, before.name(), after.defaultExpression()));
        }
        return statements;
    }

    @Override
    public List<String> changeIdentity(ObjectName table, Column before, Column after) {
        if (after.identity().isEmpty()) {
            return before.identity().isEmpty() ? List.of() : List.of(alter(table, before.name()) + " DROP IDENTITY");
        }
        return before.identity().isEmpty() ? addIdentity(table, before, after)
                : alterIdentity(table, before, before.identity().get(), after.identity().get());
    }

    @Override
    public List<String> changeGeneration(ObjectName table, Column before, Column after) {
        return List.of(after.generated().isEmpty() ? alter(table, before.name()) + " DROP EXPRESSION"
                : "ALTER TABLE " + names.quote(table) + " ALTER COLUMN " + text.definition(after.withName(before.name())));
    }

    @Override
    public List<String> changeOptions(ObjectName table, Column before, Column after) {
        List<String> statements = new ArrayList<>();
        boolean visible = !after.options().containsKey(H2ColumnText.INVISIBLE);
        if (visible == before.options().containsKey(H2ColumnText.INVISIBLE)) {
            statements.add(alter(table, after.name()) + (visible ? " SET VISIBLE" : " SET INVISIBLE"));
        }
        boolean onNull = after.options().containsKey(H2ColumnText.DEFAULT_ON_NULL);
        if (onNull != before.options().containsKey(H2ColumnText.DEFAULT_ON_NULL)) {
            statements.add(alter(table, after.name()) + (onNull ? " SET" : " DROP") + " DEFAULT ON NULL");
        }
        String onUpdate = after.options().get(H2ColumnText.ON_UPDATE);
        if (!Objects.equals(onUpdate, before.options().get(H2ColumnText.ON_UPDATE))) {
            statements.add(alter(table, after.name()) + (onUpdate == null ? " DROP ON UPDATE" : " SET ON UPDATE " + onUpdate));
        }
        return statements;
    }

    private List<String> addIdentity(ObjectName table, Column before, Column after) {
        List<String> statements = new ArrayList<>();
        if (before.defaultExpression().isPresent()) {
            statements.add(setDefault(table, before.name(), Optional.empty()));
        }
        // an identity is never null, and H2 does not let it be said here
        statements.add("ALTER TABLE " + names.quote(table) + " ALTER COLUMN "
        + text.definition(after.withName(before.name()).withNullable(true)));
        String start = after.identity().orElseThrow().sequence().start().toString();
        statements.add(alter(table, before.name()) + " RESTART WITH (SELECT GREATEST(COALESCE(MAX(" + names.quote(before.name())
                + ") + 1, " + start + "), " + start + ") FROM " + names.quote(table) + ")");
        return statements;
    }

    private List<String> alterIdentity(ObjectName table, Column column, Identity before, Identity after) {
        List<String> statements = new ArrayList<>();
        if (before.always() != after.always()) {
            statements.add(alter(table, column.name()) + " SET GENERATED " + (after.always() ? "ALWAYS" : "BY DEFAULT"));
        }
        List<String> differences = sequences.differences(before.sequence(), after.sequence());
        if (!differences.isEmpty()) {
            statements.add(alter(table, column.name()) + " SET " + String.join(" SET ", differences));
        }
        return statements;
    }

    private String alter(ObjectName table, String column) {
        return "ALTER TABLE " + names.quote(table) + " ALTER COLUMN " + names.quote(column);
    }
}
