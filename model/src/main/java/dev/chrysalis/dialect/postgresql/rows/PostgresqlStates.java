package dev.chrysalis.dialect.postgresql.rows;

import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.dialect.sql.StateSql;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.EnumType;
import dev.chrysalis.schema.Identity;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.SequenceOptions;
import dev.chrysalis.schema.View;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Questions to PostgreSQL's catalog. Deparsed text depends on the search path of who asks, so qualifiers are left out where such text
 * is compared.
 */
public final class PostgresqlStates implements StateSql {

    private static final String RELATION = "SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace";
    private static final String ATTRIBUTE = "SELECT FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
            + " JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum";

    /** A sequence that a default asks; of that name there may be others in other schemas. */
    private static final Pattern REGCLASS = Pattern.compile("('(?:[^']|'')+')::regclass");

    private final PostgresqlNames names;
    private final PostgresqlPresence presence;

    public PostgresqlStates(PostgresqlNames names) {
        this.names = names;
        this.presence = new PostgresqlPresence(names);
    }

    @Override
    public String exists(ObjectId id) {
        return "SELECT EXISTS (" + presence.usable(id) + ")";
    }

    @Override
    public String absent(ObjectId id) {
        return "SELECT NOT EXISTS (" + presence.any(id) + ")";
    }

    @Override
    public String all(List<String> queries) {
        return queries.isEmpty() ? "SELECT true"
                : queries.stream().map(query -> "(" + query + ")").collect(Collectors.joining("\n   AND ", "SELECT ", ""));
    }

    @Override
    public String isValidated(ObjectName table, String constraint) {
        return "SELECT EXISTS (SELECT FROM pg_constraint o JOIN pg_class c ON c.oid = o.conrelid JOIN pg_namespace n ON n.oid ="
                + " c.relnamespace"
                + " WHERE " + named(table) + " AND o.conname = " + names.literal(constraint) + " AND o.convalidated)";
    }

    @Override
    public String isNullable(ObjectName table, String column, boolean nullable) {
        return attribute(table, column, nullable ? "NOT a.attnotnull" : "a.attnotnull");
    }

    @Override
    public String hasDefaultOf(ObjectName table, Column column) {
        // a literal without a type is deparsed with the column's
        String actual = names.unqualified("pg_get_expr(d.adbin, d.adrelid)");
        String asked = column.defaultExpression().map(expression -> REGCLASS.matcher(expression).results().map(sequence ->
                " AND EXISTS (SELECT FROM pg_depend p WHERE p.classid = 'pg_attrdef'::regclass AND p.objid = d.oid"
                + " AND p.refclassid = 'pg_class'::regclass AND p.refobjid = to_regclass(" + sequence.group(1) + "))")
                .collect(Collectors.joining())).orElse("");
        return attribute(table, column.name(), column.defaultExpression().map(names::literal).map(names::unqualified)
                .map(expected -> "(" + actual + " = " + expected + " OR starts_with(" + actual + ", " + expected + " || '::'))" + asked)
                .orElse("(d.oid IS NULL OR a.attgenerated <> '')"));
    }

    @Override
    public String hasTypeOf(ObjectName table, Column column) {
        return attribute(table, column.name(), names.unqualified("format_type(a.atttypid, a.atttypmod)") + " = "
                + names.unqualified(names.literal(column.type().definition())));
    }

    @Override
    public String hasIdentityOf(ObjectName table, Column column) {
        String letter = column.identity().map(identity -> identity.always() ? "a" : "d").orElse("");
        return attribute(table, column.name(), "a.attidentity = " + names.literal(letter)
                + column.identity().map(identity -> " AND EXISTS (" + counting(identity) + ")").orElse(""));
    }

    /** The sequence of its own that an attribute has, as far as it counts as the identity says; its type is the column's. */
    private String counting(Identity identity) {
        return "SELECT FROM pg_depend p JOIN pg_class q ON q.oid = p.objid JOIN pg_sequence s ON s.seqrelid = q.oid"
                + " WHERE p.classid = 'pg_class'::regclass AND p.refclassid = 'pg_class'::regclass AND p.deptype = 'i' AND p.refobjid ="
                + " a.attrelid"
                + " AND p.refobjsubid = a.attnum" + identity.name().map(name -> " AND q.relname = " + names.literal(name.name())).orElse("")
                + " AND (s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle) = (" + values(identity.sequence()) + ")";
    }

    @Override
    public String hasQueryOf(View view) {
        return "SELECT EXISTS (" + RELATION + " WHERE " + named(view.name()) + " AND c.relkind = "
                + names.literal(view.materialized() ? "m" : "v") + " AND "
                + names.unqualified("btrim(pg_get_viewdef(c.oid), E' \\n;')") + " = "
                + names.unqualified(names.literal(view.query().strip())) + ")";
    }

    @Override
    public String countsAs(ObjectName sequence, SequenceOptions options) {
        return "SELECT EXISTS (" + RELATION + " JOIN pg_sequence s ON s.seqrelid = c.oid WHERE " + named(sequence)
                + " AND (format_type(s.seqtypid, NULL),"
                + " s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle) = (" + names.literal(options.type()) + ", "
                + values(options) + "))";
    }

    private static String values(SequenceOptions options) {
        return Stream.of(options.start(), options.increment(), options.minimum(), options.maximum(), options.cache()).map(String::valueOf)
                .collect(Collectors.joining(", ")) + ", " + options.cycle();
    }

    @Override
    public Optional<String> hasDefinitionOf(ObjectName table, Constraint constraint) {
        return Optional.of("SELECT EXISTS (SELECT FROM pg_constraint o JOIN pg_class c ON c.oid = o.conrelid JOIN pg_namespace n ON"
                + " n.oid = c.relnamespace"
                + " WHERE " + named(table) + " AND o.conname = " + names.literal(constraint.name()) + " AND "
                + names.unqualified("regexp_replace(pg_get_constraintdef(o.oid), ' NOT VALID$', '')") + " = "
                + names.unqualified(names.literal(constraint.definition())) + ")");
    }

    @Override
    public String hasValuesOf(EnumType type) {
        String values = type.values().stream().map(names::literal).collect(Collectors.joining(", ", "ARRAY[", "]::name[]"));
        return "SELECT coalesce((SELECT array_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e JOIN pg_type t ON t.oid ="
                + " e.enumtypid"
                + " JOIN pg_namespace n ON n.oid = t.typnamespace WHERE n.nspname = " + names.literal(type.name().schema())
                + " AND t.typname = " + names.literal(type.name().name()) + "), '{}'::name[]) = " + values;
    }

    @Override
    public String hasComment(ObjectId id, Optional<String> comment) {
        return "SELECT EXISTS (" + presence.any(id) + " AND " + presence.comment(id)
                + comment.map(text -> " = " + names.literal(text)).orElse(" IS NULL") + ")";
    }

    @Override
    public Optional<String> noSessionOf(List<String> applicationNames) {
        return Optional.of("SELECT NOT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name IN ("
                + applicationNames.stream().map(names::literal).collect(Collectors.joining(", ")) + "))");
    }

    @Override
    public String isAttached(ObjectName parentIndex, ObjectName index) {
        return "SELECT EXISTS (SELECT FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_namespace n ON n.oid ="
                + " c.relnamespace"
                + " JOIN pg_class p ON p.oid = i.inhparent JOIN pg_namespace m ON m.oid = p.relnamespace WHERE " + named(index)
                + " AND m.nspname = " + names.literal(parentIndex.schema()) + " AND p.relname = " + names.literal(parentIndex.name()) + ")";
    }

    @Override
    public String isDetached(ObjectName parent, ObjectName table) {
        return "SELECT NOT EXISTS (SELECT FROM pg_inherits WHERE inhparent = to_regclass(" + names.literal(names.quote(parent))
                + ") AND inhrelid = to_regclass(" + names.literal(names.quote(table)) + "))";
    }

    private String attribute(ObjectName table, String column, String condition) {
        return "SELECT EXISTS (" + ATTRIBUTE + " WHERE " + named(table) + " AND a.attname = " + names.literal(column)
                + " AND NOT a.attisdropped AND " + condition + ")";
    }

    private String named(ObjectName relation) {
        return "n.nspname = " + names.literal(relation.schema()) + " AND c.relname = " + names.literal(relation.name());
    }
}
