package dev.chrysalis.dialect.postgresql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is asked of PostgreSQL's catalog, each in bulk for the whole database. The text of a query is the resource
 * {@code catalog/<name>.sql} beside this class; it holds for every major from 14 on, with lines marked {@code -- since 15:} that are
 * asked of that major and newer ones only.
 */
public enum CatalogQuery {
    NAMESPACES,
    EXTENSIONS,
    EXTENSION_MEMBERS,
    COMMENTS,
    RELATIONS,
    INHERITANCE,
    COLUMNS,
    CONSTRAINTS,
    INDEXES,
    INDEX_SIZES,
    TRIGGERS,
    RULES,
    POLICIES,
    STATISTICS,
    SEQUENCES,
    TYPES,
    ROUTINES,
    AGGREGATES,
    OPERATORS,
    CASTS,
    TEXT_SEARCH,
    FOREIGN_DATA,
    PUBLICATIONS,
    BASE_TYPES,
    DEFAULT_PRIVILEGES,
    UNMANAGED,
    SERVER,
    DEPENDENCIES;

    /** The schemas that people made, as a condition on {@code pg_namespace n}. */
    private static final String OWN_SCHEMA = "n.nspname !~ '^(pg_|chrysalis(_|$))' AND n.nspname <> 'information_schema'";

    /** What sorts out Chrysalis' own objects by their names. */
    private static final String NOT_OWN = "!~ '^~?chrysalis_'";
    private static final String ANY_SCHEMA = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

    private static final Pattern SINCE = Pattern.compile("(?m)^(\\s*)-- since (\\d+):");

    /** The query as a server of that major understands it; it takes no parameters. */
    public String text(int major) {
        return since(major, read().replace("${own_schema}", OWN_SCHEMA));
    }

    /** The query that finds Chrysalis' own objects too, as a server of that major understands it; it takes no parameters. */
    public String textWithOwn(int major) {
        return since(major, read().replace(NOT_OWN, "IS NOT NULL").replace("${own_schema}", ANY_SCHEMA));
    }

    private static String since(int major, String text) {
        return SINCE.matcher(text).replaceAll(match -> Integer.parseInt(match.group(2)) <= major ? match.group(1) : "--");
    }

    private String read() {
        String resource = "catalog/" + name().toLowerCase(Locale.ROOT) + ".sql";
        try (InputStream stream = CatalogQuery.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + resource + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
