package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.Copies;
import dev.chrysalis.dialect.Dialect;
import dev.chrysalis.dialect.rows.RowKeeping;
import dev.chrysalis.dialect.server.ServerControl;
import dev.chrysalis.dialect.sql.Capability;
import dev.chrysalis.dialect.sql.RowQuestions;
import dev.chrysalis.dialect.sql.SideBySide;
import dev.chrysalis.dialect.sql.SqlText;
import java.util.Set;

/** All that Chrysalis knows about H2. */
public final class H2Dialect implements Dialect {

    private final SqlText sql = written(new H2Names());
    private final ServerControl control = new H2Control();
    private final RowKeeping rows = new H2Rows();
    private final Copies copies = new H2Copies();

    @Override
    public String productName() {
        return "H2";
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

    private static SqlText written(H2Names names) {
        return new SqlText(names,
                new H2Script(),
                new SideBySide(names, new H2Creation(names), new H2Clauses(names)),
                Set.of(Capability.REPLACEABLE_VIEWS, Capability.CONVERTING_TYPE_CHANGES),
                new H2Objects(names),
                new H2Tables(names),
                new H2Columns(names),
                new H2Constraints(names),
                new H2Indexes(names),
                new H2Behaviour(names),
                new H2Views(names),
                new H2Sequences(names),
                new H2Types(names),
                new H2Definitions(),
                new H2Sync(names),
                new H2States(names),
                new RowQuestions(names, new H2TypeLimits()),
                new H2Server());
    }
}
