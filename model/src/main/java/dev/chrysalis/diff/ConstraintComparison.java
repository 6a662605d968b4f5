package dev.chrysalis.diff;

import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.List;

/** Compares the constraints of a table; one that demands the same under another name is renamed. */
final class ConstraintComparison {

    private final ObjectName table;
    private final Facts facts;

    ConstraintComparison(ObjectName table, Facts facts) {
        this.table = table;
        this.facts = facts;
    }

    void compare(List<Constraint> before, List<Constraint> after) {
        Matching<Constraint> named = Matching.by(this::key, before, after);
        Matching<Constraint> alike = Matching.by(Shape::ofUnnamed, named.dropped(), named.added());
        alike.dropped().forEach(constraint -> facts.add(new ConstraintChange.ConstraintDropped(table, constraint)));
        named.both().forEach(this::compare);
        alike.both().forEach(this::rename);
        alike.added().forEach(constraint ->
                facts.add(new ConstraintChange.ConstraintAdded(table, SpokenNames.of(table, constraint))));
    }

    /** A name that nobody chose does not tell which constraint it is; what it demands does. */
    private Object key(Constraint constraint) {
        return constraint.hasGeneratedName() ? Shape.ofUnnamed(constraint) : constraint.name();
    }

    private void compare(Matching.Pair<Constraint> pair) {
        facts.compare(Shape.ofUnnamed(pair.before()), Shape.ofUnnamed(pair.after()),
                () -> new ConstraintChange.ConstraintChanged(table, pair.before(), pair.after()));
        compareComments(pair);
    }

    private void rename(Matching.Pair<Constraint> pair) {
        if (!pair.after().hasGeneratedName()) {
            facts.add(new ConstraintChange.ConstraintRenamed(table, pair.before(), pair.after()));
        }
        compareComments(pair);
    }

    private void compareComments(Matching.Pair<Constraint> pair) {
        facts.compareComments(new ObjectId(ObjectKind.CONSTRAINT, table, pair.after().name()), pair.before().annotations(),
                pair.after().annotations());
    }
}
