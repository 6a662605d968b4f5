package dev.chrysalis.app.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is worth a colour in SQL. Pure; knows no toolkit. */
public final class SqlHighlighting {

    /**
     * A stretch of one style.
     *
     * @param styleClass {@code keyword}, {@code string}, {@code comment} or {@code number}
     */
    public record Span(int start, int end, String styleClass) {
    }

    private static final String KEYWORDS =
            "ADD|AFTER|ALL|ALTER|ALWAYS|ANALYZE|AND|ANY|AS|ASC|BEFORE|BEGIN|BETWEEN|BY|CALL|CASCADE|CASE|CAST"
            + "|CHECK|COLUMN|COMMENT|COMMIT|CONCURRENTLY|CONSTRAINT|CREATE|CROSS|CURRENT_TIMESTAMP|DECLARE|DEFAULT|DEFERRABLE|DEFERRED"
            + "|DELETE|DESC|DISABLE|DISTINCT|DO|DOMAIN|DROP|EACH|ELSE|ENABLE|END|ENUM|EXCEPT|EXCLUDE|EXECUTE|EXISTS|EXTENSION|FALSE|FOR"
            + "|FOREIGN|FROM|FULL|FUNCTION|GENERATED|GRANT|GROUP|HAVING|IDENTITY|IF|IMMUTABLE|IN|INCLUDE|INDEX|INHERITS|INITIALLY|INNER"
            + "|INSERT|INSTEAD|INTERSECT|INTO|IS|JOIN|KEY|LANGUAGE|LATERAL|LEFT|LIKE|LIMIT|LOCAL|LOCK|MATERIALIZED|NEW|NOT|NOWAIT|NULL|OF"
            + "|OLD|ON|ONLY|OR|ORDER|OUTER|OVER|OWNED|PARTITION|POLICY|PRIMARY|PROCEDURE|REFERENCES|RENAME|REPLACE|RESTRICT|RETURN|RETURNS"
            + "|RIGHT|ROLLBACK|ROW|RULE|SCHEMA|SELECT|SEQUENCE|SET|STABLE|START|STATISTICS|STORED|TABLE|TEMPORARY|THEN|TO|TRIGGER|TRUE"
            + "|TRUNCATE|TYPE|UNION|UNIQUE|UPDATE|USING|VALIDATE|VALID|VALUES|VIEW|VOLATILE|WHEN|WHERE|WITH|WITHOUT";
    private static final Pattern TOKENS = Pattern.compile(
            "(?<comment>--[^\\n]*|/\\*(?s:.*?)\\*/)|(?<string>'(?:[^']|'')*'?)|(?<quoted>\"(?:[^\"]|\"\")*\"?)"
                    + "|(?<number>(?<![\\w.])\\d+(?:\\.\\d+)?\\b)|(?<keyword>\\b(?i:" + KEYWORDS + ")\\b)");
    private static final List<String> COLOURED = List.of("comment", "string", "number", "keyword");

    private SqlHighlighting() {
    }

    /** The stretches that have a style, in order, without overlap. */
    public static List<Span> spans(String sql) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = TOKENS.matcher(sql);
        while (matcher.find()) {
            COLOURED.stream().filter(name -> matcher.group(name) != null).findFirst()
                    .ifPresent(name -> spans.add(new Span(matcher.start(), matcher.end(), name)));
        }
        return spans;
    }
}
