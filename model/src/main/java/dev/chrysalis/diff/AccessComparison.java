package dev.chrysalis.diff;

import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Extension;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.OtherObject;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.Sequence;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.View;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares owners and privileges of what DEV has. What PROD has alone goes, whoever owns it. */
final class AccessComparison {

    /** What a new object of these kinds is given beside by the default privileges of who makes it. */
    private static final Set<ObjectKind> GIVEN_BY_DEFAULT = EnumSet.of(ObjectKind.SCHEMA, ObjectKind.TABLE, ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW, ObjectKind.SEQUENCE, ObjectKind.ROUTINE, ObjectKind.TYPE);

    private final Facts facts;
    private final boolean defaults;

    AccessComparison(Schema prod, Schema dev, Facts facts) {
        this.facts = facts;
        this.defaults = Stream.of(prod, dev).flatMap(schema -> schema.all(OtherObject.class)).anyMatch(OtherObject::isDefaultPrivileges);
    }

    void compare(Optional<SchemaObject> before, SchemaObject after) {
        compare(after.id(), before.map(SchemaObject::annotations), after);
        if (after instanceof Table table) {
            compareColumns(table.id(), before.map(old -> ((Table) old).columns()), table.columns());
        } else if (after instanceof View view) {
            compareColumns(view.id(), before.map(old -> ((View) old).columns()), view.columns());
        }
    }

    private void compare(ObjectId subject, Optional<Annotations> before, SchemaObject object) {
        Annotations after = object.annotations();
        boolean otherOwner = !after.owner().isEmpty() && !before.map(Annotations::owner).equals(Optional.of(after.owner()));
        if (object instanceof Extension) {
            if (otherOwner && before.isPresent()) {
                facts.remark(new AccessChange.OwnerChanged(subject, before, after));
            }
            return;
        }
        // a sequence that a column owns is owned as its table is
        if (otherOwner && !(object instanceof Sequence sequence && sequence.ownedBy().isPresent())) {
            facts.add(new AccessChange.OwnerChanged(subject, before, after));
        }
        boolean mayBeGiven = before.isEmpty() && defaults && GIVEN_BY_DEFAULT.contains(subject.kind());
        if (mayBeGiven || !before.map(Annotations::privileges).orElse(List.of()).equals(after.privileges())) {
            facts.add(new AccessChange.PrivilegesChanged(subject, before, after));
        }
    }

    private void compareColumns(ObjectId holder, Optional<List<Column>> before, List<Column> after) {
        for (Column column : after) {
            Annotations old = before.stream().flatMap(List::stream).filter(other -> other.name().equals(column.name())).findFirst()
                    .map(Column::annotations).orElse(Annotations.NONE);
            if (!old.privileges().equals(column.annotations().privileges())) {
                facts.add(new AccessChange.PrivilegesChanged(ObjectId.column(holder.name(), column.name()), Optional.of(old),
                        column.annotations()));
            }
        }
    }
}
