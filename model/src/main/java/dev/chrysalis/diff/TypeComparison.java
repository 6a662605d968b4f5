package dev.chrysalis.diff;

import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.CompositeType;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.DomainType;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import java.util.List;

/** Compares types that have parts. */
final class TypeComparison {

    private final Facts facts;

    TypeComparison(Facts facts) {
        this.facts = facts;
    }

    void compare(CompositeType before, CompositeType after) {
        facts.compare(before.shape(), after.shape(),
                () -> new TypeChange.CompositeTypeChanged(before, after));
        for (Matching.Pair<Column> pair : Matching.by(Column::name, before.attributes(), after.attributes()).both()) {
            facts.compareComments(ObjectId.column(after.name(), pair.after().name()), pair.before().annotations(),
                    pair.after().annotations());
        }
    }

    void compare(DomainType before, DomainType after) {
        facts.compare(shape(before), shape(after), () -> new TypeChange.DomainChanged(before, after));
        for (Matching.Pair<Constraint> pair : Matching.by(Constraint::name, before.constraints(), after.constraints()).both()) {
            facts.compareComments(new ObjectId(ObjectKind.TYPE, after.name(), pair.after().name()), pair.before().annotations(),
                    pair.after().annotations());
        }
    }

    private List<Object> shape(DomainType domain) {
        return List.of(domain.base(), domain.collation(), domain.defaultExpression(), domain.nullable(),
                domain.constraints().stream().map(Shape::of).toList());
    }
}
