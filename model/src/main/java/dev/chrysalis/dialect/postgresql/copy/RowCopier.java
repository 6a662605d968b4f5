package dev.chrysalis.dialect.postgresql.copy;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/** Streams the rows of every table from one server to the other, all as of one moment; nothing is kept in between. */
final class RowCopier {

    private static final long WORTH_TELLING = 100_000;

    private final Connection from;
    private final Connection to;
    private final SqlText sql;
    private final Consumer<String> progress;

    RowCopier(Connection from, Connection to, SqlText sql, Consumer<String> progress) {
        this.from = from;
        this.to = to;
        this.sql = sql;
        this.progress = progress;
    }

    void copy(Schema schema) throws SQLException {
        long rows = 0;
        from.setAutoCommit(false);
        try (Statement statement = from.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            statement.execute("SET LOCAL row_security = off");
            for (Table table : schema.all(Table.class).filter(table -> table.storage().partitionedBy().isEmpty()).toList()) {
                rows += copy(table);
            }
        } finally {
            from.rollback();
            from.setAutoCommit(true);
        }
        progress.accept("Copied " + number(rows) + " rows in all.");
    }

    private long copy(Table table) throws SQLException {
        List<String> columns = table.columns().stream().filter(column -> column.generated().isEmpty()).map(Column::name)
                .map(sql::quote).toList();
        if (columns.isEmpty()) {
            return 0;
        }
        String what = "COPY " + sql.quote(table.name()) + " (" + String.join(", ", columns) + ")";
        CopyOut out = from.unwrap(PGConnection.class).getCopyAPI().copyOut(what + " TO STDOUT");
        CopyIn in = to.unwrap(PGConnection.class).getCopyAPI().copyIn(what + " FROM STDIN");
        long rows = pour(out, in);
        to.commit();
        if (rows >= WORTH_TELLING) {
            progress.accept("Copied " + number(rows) + " rows of " + table.name() + ".");
        }
        return rows;
    }

    private static long pour(CopyOut out, CopyIn in) throws SQLException {
        try {
            for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
                in.writeToCopy(row, 0, row.length);
            }
            return in.endCopy();
        } finally {
            if (out.isActive()) {
                out.cancelCopy();
            }
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u2009');
    }
}
