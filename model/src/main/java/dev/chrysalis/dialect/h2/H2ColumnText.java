package dev.chrysalis.dialect.h2;

import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Identity;

/** A column as it stands in {@code CREATE TABLE}, {@code ADD COLUMN} and {@code ALTER COLUMN}. */
final class H2ColumnText {

    static final String INVISIBLE = "INVISIBLE";
    static final String DEFAULT_ON_NULL = "DEFAULT ON NULL";
    static final String ON_UPDATE = "ON UPDATE";

    private final H2Names names;
    private final H2SequenceText sequences = new H2SequenceText();

    H2ColumnText(H2Names names) {
        this.names = names;
    }

    String definition(Column column) {
        StringBuilder text = new StringBuilder(names.quote(column.name())).append(' ').append(column.type().definition());
        text.append(column.options().containsKey(INVISIBLE) ? " INVISIBLE" : "");
        column.generated().ifPresent(value -> text.append(" GENERATED ALWAYS AS (").append(value.expression()).append(")"));
        column.identity().ifPresent(identity -> text.append(" ").append(identity(identity)));
        column.defaultExpression().ifPresent(expression -> text.append(" DEFAULT ").append(expression));
        if (column.options().containsKey(ON_UPDATE)) {
            text.append(" ON UPDATE ").append(column.options().get(ON_UPDATE));
        }
        text.append(column.options().containsKey(DEFAULT_ON_NULL) ? " DEFAULT ON NULL" : "");
        return text.append(column.nullable() ? "" : " NOT NULL").toString();
    }

    String identity(Identity identity) {
        String options = String.join(" ", sequences.deviations(identity.sequence()));
        return "GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY" + (options.isEmpty() ? "" : "(" + options
                + ")");
    }
}
