package dev.chrysalis.dialect.postgresql.object;

import dev.chrysalis.dialect.postgresql.text.PostgresqlComments;
import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.dialect.sql.TypeSql;
import dev.chrysalis.schema.CompositeType;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.DataType;
import dev.chrysalis.schema.DomainType;
import dev.chrysalis.schema.EnumType;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.RangeType;
import dev.chrysalis.schema.UserType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Statements about types of PostgreSQL. */
public final class PostgresqlTypes implements TypeSql {

    private final PostgresqlNames names;
    private final PostgresqlComments comments;
    private final PostgresqlComposites composites;
    private final PostgresqlDomains domains;

    public PostgresqlTypes(PostgresqlNames names) {
        this.names = names;
        this.comments = new PostgresqlComments(names);
        this.composites = new PostgresqlComposites(names);
        this.domains = new PostgresqlDomains(names);
    }

    List<String> create(EnumType type) {
        String values = type.values().stream().map(names::literal).collect(Collectors.joining(", "));
        return created(type, "CREATE TYPE " + names.quote(type.name()) + " AS ENUM (" + values + ")");
    }

    List<String> create(RangeType type) {
        return created(type, "CREATE TYPE " + names.quote(type.name()) + " AS RANGE (" + type.definition() + ")");
    }

    List<String> create(CompositeType type) {
        return composites.create(type);
    }

    List<String> create(DomainType type) {
        return domains.create(type);
    }

    @Override
    public String converts(DataType before, DataType after) {
        return "SELECT EXISTS (SELECT FROM pg_cast WHERE castsource = to_regtype(" + names.literal(before.definition())
                + ") AND casttarget = to_regtype("
                + names.literal(after.definition()) + "))";
    }

    @Override
    public Optional<List<String>> addValues(EnumType before, EnumType after) {
        List<String> kept = after.values().stream().filter(before.values()::contains).toList();
        if (!kept.equals(before.values())) {
            return Optional.empty();
        }
        List<String> statements = new ArrayList<>();
        for (int position = 0; position < after.values().size(); position++) {
            String value = after.values().get(position);
            if (!before.values().contains(value)) {
                String place = position > 0 ? " AFTER " + names.literal(after.values().get(position - 1))
                        : kept.isEmpty() ? "" : " BEFORE " + names.literal(kept.get(0));
                statements.add("ALTER TYPE " + names.quote(after.name()) + " ADD VALUE IF NOT EXISTS " + names.literal(value) + place);
            }
        }
        return Optional.of(statements);
    }

    @Override
    public String renameValue(ObjectName type, String before, String after) {
        return "ALTER TYPE " + names.quote(type) + " RENAME VALUE " + names.literal(before) + " TO " + names.literal(after);
    }

    @Override
    public Optional<List<String>> change(CompositeType before, CompositeType after) {
        return composites.change(before, after);
    }

    @Override
    public Optional<List<String>> change(DomainType before, DomainType after) {
        return domains.change(before, after);
    }

    @Override
    public List<String> addUnvalidated(ObjectName domain, Constraint constraint) {
        return domains.addUnvalidated(domain, constraint);
    }

    @Override
    public String validate(ObjectName domain, String constraint) {
        return domains.validate(domain, constraint);
    }

    private List<String> created(UserType type, String statement) {
        List<String> statements = new ArrayList<>();
        statements.add(statement);
        comments.initial(type.id(), type.annotations()).ifPresent(statements::add);
        return statements;
    }
}
