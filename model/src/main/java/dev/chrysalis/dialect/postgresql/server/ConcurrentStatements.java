package dev.chrysalis.dialect.postgresql.server;

import dev.chrysalis.dialect.statement.StatementWords;
import dev.chrysalis.dialect.statement.WrittenSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements that PostgreSQL runs outside of a transaction only, and what they leave behind when they fail. */
final class ConcurrentStatements {

    private static final Pattern REFUSES_TRANSACTION = Pattern.compile("""
            ^(create\\s+(unique\\s+)?index\\s+concurrently\\b.*\
            |drop\\s+index\\s+concurrently\\b.*\
            |reindex\\b.*\\bconcurrently\\b.*\
            |alter\\s+table\\b.*\\bdetach\\s+partition\\b.*\\bconcurrently\\s*\
            |vacuum\\b.*|cluster\\s*|(create|drop)\\s+(database|tablespace)\\b.*|alter\\s+system\\b.*)$""",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern CREATE_INDEX =
            Pattern.compile("create\\s+(?:unique\\s+)?index\\s+concurrently\\s+(?:if\\s+not\\s+exists\\s+)?("
            + WrittenSql.PART + ")\\s+on\\s+(?:only\\s+)?(" + WrittenSql.NAME + ")", WrittenSql.FLAGS);

    private static final Pattern DETACH = Pattern.compile("alter\\s+table\\s+(?:if\\s+exists\\s+)?(" + WrittenSql.NAME
            + ")\\s+detach\\s+partition\\s+("
            + WrittenSql.NAME + ")\\s+concurrently\\s*", WrittenSql.FLAGS);

    boolean refusesTransaction(String statement) {
        return REFUSES_TRANSACTION.matcher(new StatementWords(statement).text()).matches();
    }

    boolean detaches(String statement) {
        return DETACH.matcher(new StatementWords(statement).text()).matches();
    }

    /** A partition that nobody sees any more through its parent, and that is not let go yet, is let go by another statement only. */
    Optional<String> continuation(Connection connection, String statement) throws SQLException {
        Matcher detach = DETACH.matcher(new StatementWords(statement).text());
        if (!detach.matches()) {
            return Optional.empty();
        }
        try (PreparedStatement pending = connection.prepareStatement("""
                SELECT format('ALTER TABLE %s DETACH PARTITION %s FINALIZE', inhparent::regclass, inhrelid::regclass)
                FROM pg_catalog.pg_inherits
                WHERE inhparent = to_regclass(?) AND inhrelid = to_regclass(?) AND inhdetachpending""")) {
            pending.setString(1, detach.group(1));
            pending.setString(2, detach.group(2));
            try (ResultSet row = pending.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** An index that could not be built to its end stays behind, invalid, and takes its name and every write with it. */
    List<String> leftovers(Connection connection, String statement) throws SQLException {
        Matcher index = CREATE_INDEX.matcher(new StatementWords(statement).text());
        if (!index.lookingAt()) {
            return List.of();
        }
        List<String> statements = new ArrayList<>();
        try (PreparedStatement invalid = connection.prepareStatement("""
                SELECT format('DROP INDEX CONCURRENTLY IF EXISTS %I.%I', n.nspname, c.relname)
                FROM pg_catalog.pg_index i
                JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE NOT i.indisvalid AND i.indrelid = to_regclass(?)
                  AND ARRAY[c.relname] = pg_catalog.parse_ident(?)::name[]""")) {
            invalid.setString(1, index.group(2));
            invalid.setString(2, index.group(1));
            try (ResultSet row = invalid.executeQuery()) {
                while (row.next()) {
                    statements.add(row.getString(1));
                }
            }
        }
        return statements;
    }
}
