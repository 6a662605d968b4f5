package dev.chrysalis.dialect.postgresql.server;

import dev.chrysalis.dialect.server.Grants;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a user of PostgreSQL may not do. Which object an error is about is only in its words, and they are read where they are English. */
final class PostgresqlGrants implements Grants {

    private static final String FOR_JOURNAL = """
            WITH journal AS (
                SELECT n.oid AS namespace, c.oid AS class FROM (VALUES (1)) AS one(row)
                LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = 'chrysalis'
                LEFT JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = 'chrysalis_journal')
            SELECT format('GRANT CREATE ON DATABASE %I TO %I', current_database(), current_user) FROM journal
            WHERE namespace IS NULL AND NOT has_database_privilege(current_database(), 'CREATE')
            UNION ALL
            SELECT format('GRANT USAGE, CREATE ON SCHEMA chrysalis TO %I', current_user) FROM journal
            WHERE namespace IS NOT NULL AND NOT (has_schema_privilege(namespace, 'USAGE')
                AND (class IS NOT NULL OR has_schema_privilege(namespace, 'CREATE')))
            UNION ALL
            SELECT format('GRANT SELECT, INSERT ON chrysalis.chrysalis_journal TO %I', current_user) FROM journal
            WHERE class IS NOT NULL AND NOT (has_table_privilege(class, 'SELECT') AND has_table_privilege(class, 'INSERT'))
            """;

    private static final Pattern NOT_OWNER = Pattern.compile("must be owner of (?:table|view|materialized view|index|sequence|foreign table"
            + "|relation) \"?([^\"\n]+)\"?");
    private static final Pattern DENIED = Pattern.compile("permission denied for (database|schema|table|view|sequence) \"?([^\"\n]+)\"?");

    private static final Pattern ROWS_HIDDEN = Pattern.compile("query would be affected by row-level security policy");

    /** Only an owner may alter a relation, and who is a member of the owner counts as one; nobody is made a member of a superuser. */
    private static final String BY_OWNER = """
            SELECT CASE WHEN o.rolsuper THEN format('ALTER %s %s OWNER TO %I', CASE c.relkind WHEN 'v' THEN 'VIEW'
                WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' WHEN 'i' THEN 'INDEX' ELSE 'TABLE' END,
                c.oid::regclass, current_user)
                ELSE format('GRANT %I TO %I', o.rolname, current_user) END
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_roles o ON o.oid = c.relowner
            WHERE c.relname = ? AND NOT pg_has_role(c.relowner, 'USAGE') AND c.relnamespace <> 'pg_toast'::regnamespace
            """;

    private static final Map<String, String> BY_KIND = Map.of(
            "database", "SELECT format('GRANT CREATE ON DATABASE %I TO %I', ?, current_user)",
            "schema", "SELECT format('GRANT USAGE, CREATE ON SCHEMA %I TO %I', ?, current_user)",
            "table", relations("SELECT, INSERT, UPDATE, DELETE", "TABLE", "rp"),
            "view", relations("SELECT", "TABLE", "vm"),
            "sequence", relations("USAGE, SELECT", "SEQUENCE", "S"));

    /** @param relkinds the server's letter for each kind that may be meant */
    private static String relations(String rights, String kind, String relkinds) {
        return "SELECT format('GRANT " + rights + " ON " + kind + " %s TO %I', oid::regclass, current_user) FROM pg_catalog.pg_class"
                + " WHERE relname = ? AND strpos('" + relkinds + "', relkind::text) > 0";
    }

    @Override
    public List<String> forJournal(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FOR_JOURNAL)) {
            return texts(statement);
        }
    }

    @Override
    public Optional<String> forRefused(Connection connection, SQLException refusal) throws SQLException {
        String said = String.valueOf(refusal.getMessage());
        Matcher owner = NOT_OWNER.matcher(said);
        if (owner.find()) {
            return only(connection, BY_OWNER, owner.group(1));
        }
        if (ROWS_HIDDEN.matcher(said).find()) {
            try (PreparedStatement statement = connection.prepareStatement("SELECT format('ALTER ROLE %I BYPASSRLS', current_user)")) {
                return texts(statement).stream().findFirst();
            }
        }
        Matcher denied = DENIED.matcher(said);
        return denied.find() ? only(connection, BY_KIND.get(denied.group(1)), denied.group(2)) : Optional.empty();
    }

    /** Of several objects of that name nobody knows which one was meant. */
    private static Optional<String> only(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            List<String> found = texts(statement);
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        }
    }

    private static List<String> texts(PreparedStatement statement) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
