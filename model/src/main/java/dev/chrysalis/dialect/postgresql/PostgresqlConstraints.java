package dev.chrysalis.dialect.postgresql;

import dev.chrysalis.dialect.ConstraintSql;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Optional;

/** Stands for what is written next. */
final class PostgresqlConstraints implements ConstraintSql {

    @Override
    public List<String> add(ObjectName table, Constraint constraint) {
        throw new UnsupportedOperationException("PostgreSQL: ConstraintSql is not there yet");
    }

    @Override
    public List<String> addUnvalidated(ObjectName table, Constraint constraint) {
        throw new UnsupportedOperationException("PostgreSQL: ConstraintSql is not there yet");
    }

    @Override
    public String validate(ObjectName table, String constraint) {
        throw new UnsupportedOperationException("PostgreSQL: ConstraintSql is not there yet");
    }

    @Override
    public List<String> addUsingIndex(ObjectName table, Constraint key, String index) {
        throw new UnsupportedOperationException("PostgreSQL: ConstraintSql is not there yet");
    }

    @Override
    public Constraint proofOfNotNull(String name, String column) {
        throw new UnsupportedOperationException("PostgreSQL: ConstraintSql is not there yet");
    }

    @Override
    public Optional<List<String>> change(ObjectName table, Constraint before, Constraint after) {
        throw new UnsupportedOperationException("PostgreSQL: ConstraintSql is not there yet");
    }
}
