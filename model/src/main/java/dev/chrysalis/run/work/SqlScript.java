package dev.chrysalis.run.work;

import dev.chrysalis.dialect.server.ServerControl;
import dev.chrysalis.dialect.sql.SqlText;
import java.util.List;

/**
 * The statements of a step or of its undo.
 *
 * @param atomic whether all of it takes effect or nothing, together with its event in the journal
 */
public record SqlScript(List<String> statements, boolean atomic) {

    public static SqlScript of(String text, boolean transactional, SqlText sql, ServerControl control) {
        List<String> statements = sql.statements(text);
        return new SqlScript(statements,
                transactional && control.transactionalDdl() && statements.stream().noneMatch(control::runsOutsideTransaction));
    }

    public int size() {
        return statements.size();
    }
}
