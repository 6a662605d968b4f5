package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.sql.TypeSql;
import dev.chrysalis.schema.CompositeType;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.DomainType;
import dev.chrysalis.schema.EnumType;
import dev.chrysalis.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements about domains, the only types that H2 lets people define. */
final class H2Types implements TypeSql {

    private final H2Names names;
    private final H2Comments comments;

    H2Types(H2Names names) {
        this.names = names;
        this.comments = new H2Comments(names);
    }

    List<String> create(DomainType type) {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE DOMAIN " + names.quote(type.name()) + " AS " + type.base().definition()
                + type.defaultExpression().map(expression -> " DEFAULT " + expression).orElse(""));
        type.constraints().forEach(constraint -> statements.add(add(type.name(), constraint)));
        comments.initial(type.id(), type.annotations()).ifPresent(statements::add);
        return statements;
    }

    @Override
    public String randomUuid() {
        return "RANDOM_UUID()";
    }

    @Override
    public Optional<List<String>> addValues(EnumType before, EnumType after) {
        throw new H2Unsupported("name an enumerated type");
    }

    @Override
    public String renameValue(ObjectName type, String before, String after) {
        throw new H2Unsupported("name an enumerated type");
    }

    @Override
    public Optional<List<String>> change(CompositeType before, CompositeType after) {
        throw new H2Unsupported("name a row type");
    }

    @Override
    public Optional<List<String>> change(DomainType before, DomainType after) {
        if (!before.base().equals(after.base())) {
            return Optional.empty();
        }
        List<String> statements = new ArrayList<>();
        String alter = "ALTER DOMAIN " + names.quote(after.name());
        before.constraints().stream().filter(constraint -> !holds(after, constraint))
                .forEach(constraint -> statements.add(alter + " DROP CONSTRAINT " + constraintName(after.name(), constraint)));
        if (!before.defaultExpression().equals(after.defaultExpression())) {
            statements.add(alter + after.defaultExpression().map(expression -> " SET DEFAULT " + expression).orElse(" DROP DEFAULT"));
        }
        after.constraints().stream().filter(constraint -> !holds(before, constraint))
                .forEach(constraint -> statements.add(add(after.name(), constraint)));
        return Optional.of(statements);
    }

    @Override
    public List<String> addUnvalidated(ObjectName domain, Constraint constraint) {
        throw new H2Unsupported("add a constraint now and look at the rows later");
    }

    @Override
    public String validate(ObjectName domain, String constraint) {
        throw new H2Unsupported("validate a constraint that is already there");
    }

    private boolean holds(DomainType type, Constraint constraint) {
        return type.constraints().stream().anyMatch(other -> other.definition().equals(constraint.definition())
                && (other.name().equals(constraint.name()) || other.hasGeneratedName() || constraint.hasGeneratedName()));
    }

    private String add(ObjectName domain, Constraint constraint) {
        return "ALTER DOMAIN " + names.quote(domain) + " ADD "
                + (constraint.hasGeneratedName() ? "" : "CONSTRAINT " + constraintName(domain, constraint) + " ") + constraint.definition();
    }

    private String constraintName(ObjectName domain, Constraint constraint) {
        return names.quote(domain.withName(constraint.name()));
    }
}
