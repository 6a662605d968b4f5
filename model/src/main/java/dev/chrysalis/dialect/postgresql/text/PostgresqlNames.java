package dev.chrysalis.dialect.postgresql.text;

import dev.chrysalis.dialect.sql.Names;
import dev.chrysalis.schema.ObjectName;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names and values as PostgreSQL reads them. */
public final class PostgresqlNames implements Names {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

    /** Every word that {@code pg_get_keywords()} does not call unreserved, of majors 14 to 18 together. */
    private static final Set<String> KEYWORDS = Set.of(("all analyse analyze and any array as asc asymmetric authorization between bigint "
            + "binary bit boolean both case cast char character check coalesce collate collation column concurrently constraint create "
            + "cross current_catalog current_date current_role current_schema current_time current_timestamp current_user dec decimal "
            + "default deferrable desc distinct do else end except exists extract false fetch float for foreign freeze from full grant "
            + "greatest group grouping having ilike in initially inner inout int integer intersect interval into is isnull join json "
            + "json_array json_arrayagg json_exists json_object json_objectagg json_query json_scalar json_serialize json_table "
            + "json_value lateral leading least left like limit localtime localtimestamp merge_action national natural nchar none "
            + "normalize not notnull null nullif numeric offset on only or order out outer overlaps overlay placing position precision "
            + "primary real references returning right row select session_user setof similar smallint some substring symmetric "
            + "system_user table tablesample then time timestamp to trailing treat trim true union unique user using values varchar "
            + "variadic verbose when where window with xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse "
            + "xmlpi xmlroot xmlserialize xmltable").split(" "));

    @Override
    public String quote(String identifier) {
        boolean plain = PLAIN.matcher(identifier).matches() && !KEYWORDS.contains(identifier);
        return plain ? identifier : '"' + identifier.replace("\"", "\"\"") + '"';
    }

    @Override
    public String quote(ObjectName name) {
        return name.schema().isEmpty() ? quote(name.name()) : quote(name.schema()) + "." + quote(name.name());
    }

    /** Each quoted, separated by commas. */
    public String list(Collection<String> identifiers) {
        return identifiers.stream().map(this::quote).collect(Collectors.joining(", "));
    }

    /** A literal that reads alike whatever {@code standard_conforming_strings} says. */
    @Override
    public String literal(String value) {
        String doubled = value.replace("'", "''");
        return value.indexOf('\\') < 0 ? "'" + doubled + "'" : "E'" + doubled.replace("\\", "\\\\") + "'";
    }

    /** A body between dollars, with a tag that does not occur in it. */
    public String dollarQuoted(String body) {
        String tag = "$chrysalis$";
        for (int number = 1; body.contains(tag); number++) {
            tag = "$chrysalis_" + number + "$";
        }
        return tag + body + tag;
    }

    /** An expression for deparsed text without qualifiers: these depend on the search path of who asks. */
    public String unqualified(String text) {
        return "regexp_replace(" + text + ", '(\"[^\"]+\"|\\m[a-z_][a-z0-9_$]*)\\.', '', 'g')";
    }

    /** Storage parameters as they stand between the parentheses of {@code WITH} and {@code SET}. */
    public String parameters(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option -> parameter(option.getKey()) + " = " + literal(option.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Names of storage parameters as they stand between the parentheses of {@code RESET}. */
    public String parameterNames(Collection<String> options) {
        return options.stream().map(this::parameter).collect(Collectors.joining(", "));
    }

    private String parameter(String name) {
        return name.startsWith("toast.") ? "toast." + quote(name.substring("toast.".length())) : quote(name);
    }
}
