package dev.chrysalis.dialect.postgresql.rows;

import dev.chrysalis.dialect.rows.Loss;
import dev.chrysalis.dialect.rows.Referring;
import dev.chrysalis.dialect.rows.RowKeeping;
import dev.chrysalis.dialect.rows.StoredColumn;
import dev.chrysalis.dialect.rows.TableShape;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How PostgreSQL keeps rows aside. A column of a type or collation that is not the server's own is kept as text, so that neither can be
 * held by the copy; and so is a reference to an object, which is another one when it has been made anew.
 */
public final class PostgresqlRows implements RowKeeping {

    /** What the server brings along has numbers below this one. */
    private static final int FIRST_OF_PEOPLE = 16_384;
    private static final String COLUMNS = """
            SELECT quote_ident(a.attname), pg_catalog.format_type(a.atttypid, a.atttypmod), a.attidentity, a.attgenerated,
                   pg_catalog.pg_get_expr(d.adbin, d.adrelid),
                   t.oid < %1$d AND n.nspname = 'pg_catalog' AND t.typname !~ '^_?reg' AND a.attcollation < %1$d
            FROM pg_catalog.pg_attribute a
            JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
            LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE a.attrelid = to_regclass(?) AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attnum""".formatted(FIRST_OF_PEOPLE);
    private static final String KEY = """
            SELECT quote_ident(a.attname)
            FROM (SELECT i.* FROM pg_catalog.pg_index i
                  WHERE i.indrelid = to_regclass(?) AND i.indisunique AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL
                    AND NOT EXISTS (SELECT FROM pg_catalog.pg_attribute k WHERE k.attrelid = i.indrelid
                                    AND k.attnum = ANY (i.indkey[0:i.indnkeyatts - 1]) AND NOT k.attnotnull)
                  ORDER BY i.indisprimary DESC, i.indnkeyatts, i.indexrelid LIMIT 1) i
            JOIN LATERAL unnest(i.indkey[0:i.indnkeyatts - 1]) WITH ORDINALITY part (attnum, place) ON true
            JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = part.attnum
            ORDER BY part.place""";
    /** Kinds of triggers: 8 for DELETE, 32 for TRUNCATE. */
    private static final String ACTING_ON_DELETION = """
            SELECT FROM (SELECT to_regclass(?) AS oid) t
            WHERE EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE confrelid = t.oid AND confdeltype IN ('c', 'n', 'd'))
                OR EXISTS (SELECT FROM pg_catalog.pg_trigger WHERE tgrelid = t.oid AND NOT tgisinternal AND tgtype & 40 <> 0
                           AND tgenabled <> 'D')
                OR EXISTS (SELECT FROM pg_catalog.pg_rewrite WHERE ev_class = t.oid AND ev_type = '4')""";
    private static final String CONSTRAINT = """
            SELECT pg_catalog.pg_get_constraintdef(oid) FROM pg_catalog.pg_constraint
            WHERE conrelid = to_regclass(?) AND ARRAY[conname] = pg_catalog.parse_ident(?)::name[] AND NOT convalidated""";
    private static final String CHILDREN = """
            SELECT format('%I.%I', n.nspname, c.relname), quote_ident(f.conname),
                   (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.place) FROM unnest(f.conkey) WITH ORDINALITY k (number, place)
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.number),
                   (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.place) FROM unnest(f.confkey) WITH ORDINALITY k (number, place)
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = f.confrelid AND a.attnum = k.number)
            FROM pg_catalog.pg_constraint f JOIN pg_catalog.pg_class c ON c.oid = f.conrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE f.contype = 'f' AND f.conparentid = 0 AND f.confrelid = to_regclass(?) ORDER BY f.oid""";
    private static final String NUMBERINGS = """
            SELECT quote_ident(a.attname), s.seqrelid::regclass::text
            FROM pg_catalog.pg_attribute a
            JOIN pg_catalog.pg_depend d
                 ON d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum
                 AND d.classid = 'pg_catalog.pg_class'::regclass AND d.deptype IN ('a', 'i')
            JOIN pg_catalog.pg_sequence s ON s.seqrelid = d.objid
            WHERE a.attrelid = to_regclass(?) AND s.seqincrement > 0""";
    /** A partitioned table has no rows but those of its partitions, which have its columns. */
    private static final String HEIRS = """
            WITH RECURSIVE heir (oid) AS (
                SELECT c.oid FROM pg_catalog.pg_class c WHERE c.oid = to_regclass(?) AND c.relkind <> 'p'
                UNION
                SELECT i.inhrelid FROM heir JOIN pg_catalog.pg_inherits i ON i.inhparent = heir.oid)
            SELECT format('%I.%I', n.nspname, c.relname)
            FROM heir JOIN pg_catalog.pg_class c USING (oid) JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            ORDER BY c.oid""";
    /** Rows of another server cannot be held. */
    private static final String LOCKABLE = "SELECT FROM pg_catalog.pg_class WHERE oid = to_regclass(?) AND relkind IN ('r', 'p', 'v')";

    @Override
    public String sideTable(String name) {
        return "chrysalis.chrysalis_saved_" + name;
    }

    @Override
    public List<String> parts(Connection connection, String table) throws SQLException {
        if (!table.equals(Loss.name(table))) {
            return List.of(table);
        }
        List<String> heirs = new ArrayList<>();
        try (PreparedStatement statement = about(connection, HEIRS, table); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                heirs.add(Loss.alone(row.getString(1)));
            }
        }
        return heirs.size() > 1 ? heirs : List.of(table);
    }

    @Override
    public TableShape shape(Connection connection, String table) throws SQLException {
        return new TableShape(columns(connection, table), key(connection, table));
    }

    private static List<StoredColumn> columns(Connection connection, String table) throws SQLException {
        List<StoredColumn> columns = new ArrayList<>();
        try (PreparedStatement statement = about(connection, COLUMNS, table); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String name = row.getString(1);
                String kept = row.getBoolean(6) ? name : "CAST(" + name + " AS text) COLLATE pg_catalog.\"default\"";
                StoredColumn.Writing writing = !row.getString(4).isEmpty() ? StoredColumn.Writing.COMPUTED
                        : row.getString(3).equals("a") ? StoredColumn.Writing.NUMBERED : StoredColumn.Writing.ANYBODY;
                columns.add(new StoredColumn(name, row.getString(2), kept, writing, Optional.ofNullable(row.getString(5))));
            }
        }
        return columns;
    }

    private static List<String> key(Connection connection, String table) throws SQLException {
        List<String> key = new ArrayList<>();
        try (PreparedStatement statement = about(connection, KEY, table); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                key.add(row.getString(1));
            }
        }
        return key;
    }

    @Override
    public boolean actsOnDeletion(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = about(connection, ACTING_ON_DELETION, table); ResultSet row = statement.executeQuery()) {
            return row.next();
        }
    }

    @Override
    public Optional<String> constraint(Connection connection, String table, String name) throws SQLException {
        try (PreparedStatement statement = about(connection, CONSTRAINT, table)) {
            statement.setString(2, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    @Override
    public List<Referring> referring(Connection connection, String table) throws SQLException {
        List<Referring> keys = new ArrayList<>();
        try (PreparedStatement statement = about(connection, CHILDREN, table); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                keys.add(new Referring(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        return keys;
    }

    private static PreparedStatement about(Connection connection, String query, String table) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query);
        statement.setString(1, Loss.name(table));
        return statement;
    }

    /** The weakest lock that no writer passes and that only one session has at a time. */
    @Override
    public void holdWriters(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = about(connection, LOCKABLE, table); ResultSet row = statement.executeQuery()) {
            if (row.next()) {
                execute(connection, "LOCK TABLE " + table + " IN SHARE ROW EXCLUSIVE MODE");
            }
        }
    }

    @Override
    public String cast(String value, StoredColumn column) {
        return "CAST(" + value + " AS " + column.type() + ")";
    }

    @Override
    public String same(StoredColumn column, String value) {
        return PostgresqlImages.same(column.name(), cast(value, column));
    }

    @Override
    public String text(String value) {
        return "CAST(" + value + " AS text)";
    }

    /** The place of a row says nothing without the partition that it is in. */
    @Override
    public String rowAddress() {
        return "CAST(ROW(tableoid, ctid) AS text)";
    }

    /** As text, which every type has: so it can be compared, and looked up in a hash table. */
    @Override
    public String identity(List<String> values) {
        return "CAST(ROW(" + String.join(", ", values) + ") AS text)";
    }

    @Override
    public String sameIdentity(String one, String other) {
        return one + " = " + other;
    }

    @Override
    public String set(String table, String column, String pairs) {
        return "UPDATE " + table + " AS chrysalis_target SET " + column + " = chrysalis_pair.chrysalis_value FROM (" + pairs
                + ") AS chrysalis_pair WHERE CAST(ROW(chrysalis_target.tableoid, chrysalis_target.ctid) AS text) = chrysalis_row";
    }

    @Override
    public void numberOn(Connection connection, String table) throws SQLException {
        List<String> settings = new ArrayList<>();
        try (PreparedStatement statement = about(connection, NUMBERINGS, table); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                settings.add("SELECT setval('" + row.getString(2).replace("'", "''") + "', max(" + row.getString(1) + ")) FROM " + table
                        + " HAVING max(" + row.getString(1) + ") > (SELECT last_value FROM " + row.getString(2) + ")");
            }
        }
        for (String setting : settings) {
            execute(connection, setting);
        }
    }

    private static void execute(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
