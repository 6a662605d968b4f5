package dev.chrysalis.dialect.sql;

import dev.chrysalis.schema.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One text that says what several columns say, with a separator between them: the last part takes what remains. Written in the functions
 * of the SQL standard, which every dialect here understands.
 *
 * @param parts     in the order of the text, two or more
 * @param separator at least one character
 */
public record JoinedText(Column whole, List<Column> parts, String separator) {

    public JoinedText {
        parts = List.copyOf(parts);
    }

    /** The whole from its parts and each part from the whole, by the column that each expression gives a value. */
    public Map<String, String> expressions(SqlText sql) {
        Map<String, String> expressions = new LinkedHashMap<>();
        String rest = sql.quote(whole.name());
        for (int place = 0; place < parts.size(); place++) {
            Column part = parts.get(place);
            String value = place < parts.size() - 1 ? head(rest, sql) : rest;
            expressions.put(part.name(), part.nullable() ? value : "COALESCE(" + value + ", '')");
            rest = tail(rest, sql);
        }
        expressions.put(whole.name(), joined(sql));
        return expressions;
    }

    /** An empty part leaves no separator behind. */
    private String joined(SqlText sql) {
        String all = "CONCAT_WS(" + sql.literal(separator) + ", " + parts.stream()
                .map(part -> part.nullable() ? sql.quote(part.name()) : "NULLIF(" + sql.quote(part.name()) + ", '')")
                .collect(Collectors.joining(", ")) + ")";
        return whole.nullable() ? "NULLIF(" + all + ", '')" : all;
    }

    private String head(String text, SqlText sql) {
        String place = place(text, sql);
        return "CASE WHEN " + place + " > 0 THEN SUBSTRING(" + text + " FROM 1 FOR " + place + " - 1) ELSE " + text + " END";
    }

    private String tail(String text, SqlText sql) {
        String place = place(text, sql);
        return "CASE WHEN " + place + " > 0 THEN SUBSTRING(" + text + " FROM " + place + " + " + separator.length() + ") END";
    }

    private String place(String text, SqlText sql) {
        return "POSITION(" + sql.literal(separator) + " IN " + text + ")";
    }
}
