package dev.chrysalis.dialect.postgresql.object;

import dev.chrysalis.dialect.postgresql.text.PostgresqlComments;
import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.dialect.sql.DefinitionSql;
import dev.chrysalis.schema.ExtendedStatistics;
import dev.chrysalis.schema.Extension;
import dev.chrysalis.schema.OtherObject;
import dev.chrysalis.schema.Routine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements about routines, extensions and statistics of PostgreSQL. */
public final class PostgresqlDefinitions implements DefinitionSql {

    /** What {@code pg_get_functiondef} writes before the first clause: name, arguments and their defaults. */
    private static final Pattern SIGNATURE =
            Pattern.compile("CREATE (?:OR REPLACE )?(.*?\\))\\n (?:RETURNS|LANGUAGE)\\b.*", Pattern.DOTALL);

    private static final Pattern AGGREGATE = Pattern.compile("CREATE (?:OR REPLACE )?(AGGREGATE )", Pattern.CASE_INSENSITIVE);

    private final PostgresqlNames names;
    private final PostgresqlComments comments;

    public PostgresqlDefinitions(PostgresqlNames names) {
        this.names = names;
        this.comments = new PostgresqlComments(names);
    }

    List<String> create(Routine routine) {
        List<String> statements = new ArrayList<>();
        statements.add(routine.definition());
        comments.initial(routine.id(), routine.annotations()).ifPresent(statements::add);
        return statements;
    }

    List<String> create(Extension extension) {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE EXTENSION " + names.quote(extension.name())
                + (extension.schema().isEmpty() ? "" : " WITH SCHEMA " + names.quote(extension.schema()))
                + (extension.version().isEmpty() ? "" : " VERSION " + names.literal(extension.version())));
        extension.annotations().comment().ifPresent(comment -> statements.add(comments.set(extension.id(), Optional.of(comment))));
        return statements;
    }

    List<String> create(ExtendedStatistics statistics) {
        List<String> statements = new ArrayList<>();
        statements.add(statistics.definition());
        if (statistics.target() >= 0) {
            statements.add(target(statistics));
        }
        comments.initial(statistics.id(), statistics.annotations()).ifPresent(statements::add);
        return statements;
    }

    @Override
    public Optional<List<String>> replace(Routine before, Routine after) {
        if (before.routineKind() != after.routineKind() || !before.result().equals(after.result())
                || !signature(before).equals(signature(after))) {
            return Optional.empty();
        }
        List<String> statements = new ArrayList<>(unchecked(after));
        statements.add(AGGREGATE.matcher(after.definition()).replaceFirst("CREATE OR REPLACE $1"));
        if (!before.annotations().comment().equals(after.annotations().comment())) {
            statements.add(comments.set(after.id(), after.annotations().comment()));
        }
        return Optional.of(statements);
    }

    /** The server keeps no record of what a body calls, which may come later. */
    static List<String> unchecked(Routine routine) {
        return routine.language().equals("sql") ? List.of("SET LOCAL check_function_bodies = off") : List.of();
    }

    @Override
    public List<String> change(Extension before, Extension after) {
        List<String> statements = new ArrayList<>();
        if (!before.version().equals(after.version())) {
            statements.add("ALTER EXTENSION " + names.quote(after.name()) + " UPDATE TO " + names.literal(after.version()));
        }
        if (!before.schema().equals(after.schema())) {
            statements.add("ALTER EXTENSION " + names.quote(after.name()) + " SET SCHEMA " + names.quote(after.schema()));
        }
        return statements;
    }

    @Override
    public String leadsTo(Extension before, Extension after) {
        return "SELECT EXISTS (SELECT FROM pg_extension_update_paths(" + names.literal(after.name()) + ") WHERE source = "
                + names.literal(before.version()) + " AND target = " + names.literal(after.version()) + " AND path IS NOT NULL)";
    }

    @Override
    public Optional<List<String>> change(OtherObject before, OtherObject after) {
        return before.isDefaultPrivileges() ? Optional.of(PostgresqlDefaultPrivileges.change(before, after))
                : PostgresqlPublications.change(before, after).or(() -> PostgresqlForeignOptions.change(before, after));
    }

    @Override
    public Optional<List<String>> change(ExtendedStatistics before, ExtendedStatistics after) {
        if (!before.definition().equals(after.definition())) {
            return Optional.empty();
        }
        return Optional.of(before.target() == after.target() ? List.of() : List.of(target(after)));
    }

    private String target(ExtendedStatistics statistics) {
        return "ALTER STATISTICS " + names.quote(statistics.name()) + " SET STATISTICS " + statistics.target();
    }

    /** Names of arguments cannot be changed in place, and a default cannot be taken away. */
    private String signature(Routine routine) {
        Matcher matcher = SIGNATURE.matcher(routine.definition());
        return matcher.matches() ? matcher.group(1) : routine.argumentTypes();
    }
}
