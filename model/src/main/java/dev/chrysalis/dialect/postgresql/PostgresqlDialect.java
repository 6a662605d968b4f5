package dev.chrysalis.dialect.postgresql;

import dev.chrysalis.dialect.Copies;
import dev.chrysalis.dialect.Dialect;
import dev.chrysalis.dialect.postgresql.column.PostgresqlColumns;
import dev.chrysalis.dialect.postgresql.column.PostgresqlSequences;
import dev.chrysalis.dialect.postgresql.copy.PostgresqlCopies;
import dev.chrysalis.dialect.postgresql.object.PostgresqlBehaviour;
import dev.chrysalis.dialect.postgresql.object.PostgresqlCreation;
import dev.chrysalis.dialect.postgresql.object.PostgresqlDefinitions;
import dev.chrysalis.dialect.postgresql.object.PostgresqlObjects;
import dev.chrysalis.dialect.postgresql.object.PostgresqlServerNeeds;
import dev.chrysalis.dialect.postgresql.object.PostgresqlTypes;
import dev.chrysalis.dialect.postgresql.object.PostgresqlViews;
import dev.chrysalis.dialect.postgresql.rows.PostgresqlRows;
import dev.chrysalis.dialect.postgresql.rows.PostgresqlStates;
import dev.chrysalis.dialect.postgresql.rows.PostgresqlSync;
import dev.chrysalis.dialect.postgresql.rows.PostgresqlTypeLimits;
import dev.chrysalis.dialect.postgresql.server.PostgresqlControl;
import dev.chrysalis.dialect.postgresql.table.PostgresqlClauses;
import dev.chrysalis.dialect.postgresql.table.PostgresqlConstraints;
import dev.chrysalis.dialect.postgresql.table.PostgresqlIndexes;
import dev.chrysalis.dialect.postgresql.table.PostgresqlTables;
import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.dialect.postgresql.text.PostgresqlScript;
import dev.chrysalis.dialect.rows.RowKeeping;
import dev.chrysalis.dialect.server.ServerControl;
import dev.chrysalis.dialect.sql.Capability;
import dev.chrysalis.dialect.sql.RowQuestions;
import dev.chrysalis.dialect.sql.SideBySide;
import dev.chrysalis.dialect.sql.SqlText;
import java.util.EnumSet;

/** All that Chrysalis knows about PostgreSQL. */
public final class PostgresqlDialect implements Dialect {

    private final SqlText sql = written(new PostgresqlNames());
    private final ServerControl control = new PostgresqlControl();
    private final RowKeeping rows = new PostgresqlRows();
    private final Copies copies = new PostgresqlCopies();

    @Override
    public String productName() {
        return "PostgreSQL";
    }

    @Override
    public SqlText sql() {
        return sql;
    }

    @Override
    public ServerControl control() {
        return control;
    }

    @Override
    public RowKeeping rows() {
        return rows;
    }

    @Override
    public Copies copies() {
        return copies;
    }

    private static SqlText written(PostgresqlNames names) {
        return new SqlText(names,
                new PostgresqlScript(),
                new SideBySide(names, new PostgresqlCreation(names), new PostgresqlClauses(names)),
                EnumSet.allOf(Capability.class),
                new PostgresqlObjects(names),
                new PostgresqlTables(names),
                new PostgresqlColumns(names),
                new PostgresqlConstraints(names),
                new PostgresqlIndexes(names),
                new PostgresqlBehaviour(names),
                new PostgresqlViews(names),
                new PostgresqlSequences(names),
                new PostgresqlTypes(names),
                new PostgresqlDefinitions(names),
                new PostgresqlSync(names),
                new PostgresqlStates(names),
                new RowQuestions(names, new PostgresqlTypeLimits()),
                new PostgresqlServerNeeds());
    }
}
