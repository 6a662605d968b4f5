package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.sql.ConstraintSql;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Statements about constraints of H2. */
final class H2Constraints implements ConstraintSql {

    private final H2Names names;
    private final H2Comments comments;

    H2Constraints(H2Names names) {
        this.names = names;
        this.comments = new H2Comments(names);
    }

    @Override
    public List<String> add(ObjectName table, Constraint constraint) {
        List<String> statements = new ArrayList<>();
        statements.add("ALTER TABLE " + names.quote(table) + " ADD " + definition(constraint));
        statements.addAll(rest(table, constraint));
        return statements;
    }

    @Override
    public List<String> addUnvalidated(ObjectName table, Constraint constraint) {
        throw new H2Unsupported("add a constraint now and look at the rows later");
    }

    @Override
    public List<String> addOnParentOnly(ObjectName table, Constraint key) {
        throw new H2Unsupported("partition a table");
    }

    @Override
    public String validate(ObjectName table, String constraint) {
        throw new H2Unsupported("validate a constraint that is already there");
    }

    @Override
    public List<String> addUsingIndex(ObjectName table, Constraint key, String index) {
        throw new H2Unsupported("make a key of an index");
    }

    @Override
    public String dropIfThere(ObjectName table, String constraint) {
        return "ALTER TABLE " + names.quote(table) + " DROP CONSTRAINT IF EXISTS " + names.quote(constraint);
    }

    @Override
    public Constraint proofOfNotNull(String name, String column) {
        return new Constraint(name, ConstraintKind.CHECK, List.of(column), Optional.empty(), "CHECK (" + names.quote(column)
                + " IS NOT NULL)",
                true, false, Map.of(), Annotations.NONE);
    }

    @Override
    public Optional<List<String>> change(ObjectName table, Constraint before, Constraint after) {
        return before.definition().equals(after.definition()) ? Optional.of(List.of()) : Optional.empty();
    }

    /** One that nobody named goes without: what its server called it may be taken by another here. */
    String definition(Constraint constraint) {
        return (constraint.hasGeneratedName() ? "" : "CONSTRAINT " + names.quote(constraint.name()) + " ") + constraint.definition();
    }

    List<String> rest(ObjectName table, Constraint constraint) {
        ObjectId id = new ObjectId(ObjectKind.CONSTRAINT, table, constraint.name());
        return constraint.hasGeneratedName() ? List.of()
                : comments.initial(id, constraint.annotations()).map(List::of).orElse(List.of());
    }
}
