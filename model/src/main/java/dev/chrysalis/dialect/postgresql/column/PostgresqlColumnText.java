package dev.chrysalis.dialect.postgresql.column;

import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Identity;
import java.util.ArrayList;
import java.util.List;

/** A column as it stands in {@code CREATE TABLE} and {@code ADD COLUMN}. */
public final class PostgresqlColumnText {

    private final PostgresqlNames names;
    private final PostgresqlNotNull notNull;
    private final PostgresqlSequenceText sequences = new PostgresqlSequenceText();

    public PostgresqlColumnText(PostgresqlNames names) {
        this.names = names;
        this.notNull = new PostgresqlNotNull(names);
    }

    public String definition(Column column) {
        return names.quote(column.name()) + " " + typeAndRest(column);
    }

    /** All of it but the name. */
    String typeAndRest(Column column) {
        StringBuilder text = new StringBuilder(type(column));
        column.generated().ifPresent(value ->
                text.append(" GENERATED ALWAYS AS (").append(value.expression()).append(value.stored() ? ") STORED" : ") VIRTUAL"));
        column.identity().ifPresent(identity -> text.append(" ").append(identity(identity)));
        column.defaultExpression().ifPresent(expression -> text.append(" DEFAULT ").append(expression));
        return text.append(notNull.inline(column)).toString();
    }

    public String type(Column column) {
        return column.type().definition() + column.collation().map(collation -> " COLLATE " + collation).orElse("");
    }

    public String identity(Identity identity) {
        List<String> options = new ArrayList<>();
        identity.name().ifPresent(name -> options.add("SEQUENCE NAME " + names.quote(name)));
        options.addAll(sequences.deviations(identity.sequence()));
        return "GENERATED " + always(identity) + " AS IDENTITY" + (options.isEmpty() ? "" : " (" + String.join(" ", options) + ")");
    }

    public String always(Identity identity) {
        return identity.always() ? "ALWAYS" : "BY DEFAULT";
    }
}
