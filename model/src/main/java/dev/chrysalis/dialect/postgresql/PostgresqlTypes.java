package dev.chrysalis.dialect.postgresql;

import dev.chrysalis.dialect.TypeSql;
import dev.chrysalis.schema.CompositeType;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.DomainType;
import dev.chrysalis.schema.EnumType;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Optional;

/** Stands for what is written next. */
final class PostgresqlTypes implements TypeSql {

    @Override
    public Optional<List<String>> addValues(EnumType before, EnumType after) {
        throw new UnsupportedOperationException("PostgreSQL: TypeSql is not there yet");
    }

    @Override
    public String renameValue(ObjectName type, String before, String after) {
        throw new UnsupportedOperationException("PostgreSQL: TypeSql is not there yet");
    }

    @Override
    public Optional<List<String>> change(CompositeType before, CompositeType after) {
        throw new UnsupportedOperationException("PostgreSQL: TypeSql is not there yet");
    }

    @Override
    public Optional<List<String>> change(DomainType before, DomainType after) {
        throw new UnsupportedOperationException("PostgreSQL: TypeSql is not there yet");
    }

    @Override
    public List<String> addUnvalidated(ObjectName domain, Constraint constraint) {
        throw new UnsupportedOperationException("PostgreSQL: TypeSql is not there yet");
    }

    @Override
    public String validate(ObjectName domain, String constraint) {
        throw new UnsupportedOperationException("PostgreSQL: TypeSql is not there yet");
    }
}
