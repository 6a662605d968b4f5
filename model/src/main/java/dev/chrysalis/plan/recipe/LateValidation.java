package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.sql.Capability;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Optional;

/** Binds a foreign key or check to new rows at once, and proves it for the others while writing goes on: so on a large table. */
public final class LateValidation {

    private final Situation situation;

    public LateValidation(Situation situation) {
        this.situation = situation;
    }

    public boolean isFor(ObjectName table, Constraint constraint) {
        return (constraint.kind() == ConstraintKind.FOREIGN_KEY || constraint.kind() == ConstraintKind.CHECK)
                && constraint.validated() && constraint.isEnforced() && situation.can(Capability.UNVALIDATED_CONSTRAINTS)
                && !situation.isSmall(table)
                && situation.devTable(table).filter(holder -> constraint.kind() == ConstraintKind.CHECK
                        || holder.storage().partitionedBy().isEmpty())
                .isPresent();
    }

    /** Those among parts of DEV that are proven later, with their heirs' none. */
    public Optional<Constraint> of(ObjectId part) {
        return situation.devTable(part.name()).filter(table -> part.kind() == ObjectKind.CONSTRAINT)
                .flatMap(table -> table.constraint(part.part()))
                .filter(constraint -> !constraint.inherited() && isFor(part.name(), constraint));
    }

    public List<String> add(ObjectName table, Constraint constraint) {
        return situation.sql().constraints().addUnvalidated(table,
                ReferencedKey.bound(situation.sql(), constraint, situation.dev(), situation.prod()));
    }

    /** That it binds new rows. */
    public static ObjectState half(ObjectId constraint) {
        return ObjectState.present(new ObjectId(ObjectKind.CONSTRAINT, constraint.name(), constraint.part() + " unvalidated"));
    }

    public Draft.Builder validate(ObjectName table, Constraint constraint, Stage stage) {
        return validate(table, constraint, stage, ObjectState.present(new ObjectId(ObjectKind.CONSTRAINT, table, constraint.name())));
    }

    /** @param proven what is true afterwards */
    public Draft.Builder validate(ObjectName table, Constraint constraint, Stage stage, ObjectState proven) {
        ObjectId id = new ObjectId(ObjectKind.CONSTRAINT, table, constraint.name());
        return Draft.in(stage, "Validate " + words(constraint) + " of " + table.name())
                .moves(Move.oneWay(situation.sql().constraints().validate(table, constraint.name())))
                .done(situation.sql().states().isValidated(table, constraint.name()))
                .lock(situation.locks().nobody(table))
                .notice("table-scan", "Reads all of " + table + " while reading and writing go on.")
                .about(id)
                .needs(half(id))
                .gives(proven);
    }

    /** {@code foreign key line_order_fkey}. */
    public static String words(Constraint constraint) {
        return (constraint.kind() == ConstraintKind.FOREIGN_KEY ? "foreign key " : "check ") + constraint.name();
    }
}
