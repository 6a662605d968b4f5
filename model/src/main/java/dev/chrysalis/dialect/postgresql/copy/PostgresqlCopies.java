package dev.chrysalis.dialect.postgresql.copy;

import dev.chrysalis.dialect.Copies;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.DisposableDatabase;
import dev.chrysalis.dialect.WholeSchemaReader;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import dev.chrysalis.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Disposable copies of a PostgreSQL database, without a dump program: the captured schema is made anew, the rows are streamed from
 * server to server, then the copy is captured and compared with its source.
 */
public final class PostgresqlCopies implements Copies {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Override
    public DisposableDatabase copy(Database source, WholeSchemaReader reader, Optional<Database> scratch, Consumer<String> progress) {
        PostgresqlCopy copy = null;
        try (Connection from = source.connect()) {
            progress.accept("Reading " + source.place() + ".");
            Schema schema = reader.read(from);
            copy = PostgresqlCopy.create(source, scratch.orElse(source), from);
            progress.accept("Made " + copy.place() + ".");
            try (Connection to = copy.connect()) {
                fill(from, to, schema, source, progress);
                copy.remember(CopyDifferences.between(schema, reader.read(to)));
            }
            return copy;
        } catch (SQLException e) {
            Optional.ofNullable(copy).ifPresent(PostgresqlCopy::close);
            throw explained(source, e);
        } catch (RuntimeException e) {
            Optional.ofNullable(copy).ifPresent(PostgresqlCopy::close);
            throw e;
        }
    }

    private static void fill(Connection from, Connection to, Schema schema, Database source, Consumer<String> progress)
            throws SQLException {
        SchemaBuilder builder = new SchemaBuilder(to, source.dialect().sql(), schema);
        builder.beforeRows();
        new RowCopier(from, to, source.dialect().sql(), progress).copy(schema);
        builder.afterRows();
        progress.accept("Indexes, keys and triggers are there.");
        new SequenceCopier(from, to, source.dialect().sql()).copy();
        analyze(to);
    }

    /** Plans of the copy are worth looking at only with statistics. */
    private static void analyze(Connection to) throws SQLException {
        to.setAutoCommit(true);
        try (Statement statement = to.createStatement()) {
            statement.execute("ANALYZE");
        }
    }

    private static ChrysalisException explained(Database source, SQLException cause) {
        boolean forbidden = INSUFFICIENT_PRIVILEGE.equals(cause.getSQLState());
        return new ChrysalisException(forbidden ? FaultCode.RIGHT_MISSING : FaultCode.REFUSED,
                "No copy of " + source.place() + " could be made: " + cause.getMessage() + ".",
                source.place() + " was only read, and what was copied is gone.",
                forbidden ? "Let the user read every table of the source, and give it the right to create databases on the scratch server."
                        : "Take a scratch server of the same major version, with the same extensions and room for all rows.", cause);
    }
}
