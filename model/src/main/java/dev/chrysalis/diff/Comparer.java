package dev.chrysalis.diff;

import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Extension;
import dev.chrysalis.schema.NotUnderstood;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.OtherObject;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Says each fact that differs between two schemas. Objects are the same when they are of the same kind and have the same name: a
 * rename is never guessed. Rows, sizes and the current values of sequences are no difference, nor are owners and privileges unless they are
 * asked for; the order of columns is a remark. Pure, and linear in the number of objects.
 */
public final class Comparer {

    private static final NotUnderstood MEMBERSHIP = new NotUnderstood("roles", "who is a member of which belongs to the server");

    private final boolean withOwners;

    /** Leaves owners and privileges out. */
    public Comparer() {
        this(false);
    }

    private Comparer(boolean withOwners) {
        this.withOwners = withOwners;
    }

    /** Compares owners and privileges, too. */
    public static Comparer withOwners() {
        return new Comparer(true);
    }

    public Comparison compare(Schema prod, Schema dev) {
        Facts facts = new Facts();
        Schema aligned = AcrossMajors.aligned(dev, prod);
        AccessComparison access = new AccessComparison(prod, aligned, facts);
        for (ObjectId id : idsOf(prod, dev)) {
            Optional<SchemaObject> before = prod.find(id);
            Optional<SchemaObject> after = aligned.find(id);
            if (withOwners) {
                after.ifPresent(object -> access.compare(before, object));
            }
            if (withOwners || Stream.concat(before.stream(), after.stream()).noneMatch(Comparer::isDefaultPrivileges)) {
                compare(before, after, facts);
            }
        }
        AcrossMajors.otherVersions(dev, aligned).forEach(extension -> prod.find(extension.id()).map(Extension.class::cast)
                .ifPresent(before -> facts.remark(new ObjectChange.ExtensionChanged(before, extension))));
        return new Comparison(prod, SpokenNames.in(aligned, facts.changes()), facts.changes(), facts.remarks(),
                notUnderstood(prod, dev), Set.of());
    }

    /** What differs between two columns of one table, but for what they are called. */
    public List<SchemaChange> compare(ObjectName table, Column before, Column after) {
        Facts facts = new Facts();
        new ColumnComparison(table, false, false, facts).compare(before.withName(after.name()), after);
        return facts.changes();
    }

    private void compare(Optional<SchemaObject> before, Optional<SchemaObject> after, Facts facts) {
        if (before.isEmpty()) {
            after.ifPresent(object -> facts.add(new ObjectChange.ObjectAdded(SpokenNames.in(object))));
        } else if (after.isEmpty()) {
            facts.add(new ObjectChange.ObjectDropped(before.get()));
        } else {
            after.get().accept(new ObjectComparison(before.get(), facts));
            facts.compareComments(after.get().id(), before.get().annotations(), after.get().annotations());
        }
    }

    private static boolean isDefaultPrivileges(SchemaObject object) {
        return object instanceof OtherObject other && other.isDefaultPrivileges();
    }

    private SortedSet<ObjectId> idsOf(Schema prod, Schema dev) {
        SortedSet<ObjectId> ids = new TreeSet<>(prod.objects().keySet());
        ids.addAll(dev.objects().keySet());
        return ids;
    }

    private List<NotUnderstood> notUnderstood(Schema prod, Schema dev) {
        Stream<NotUnderstood> onDemand = withOwners ? Stream.of(MEMBERSHIP).filter(roles -> prod.server().isPresent())
                : Stream.of(prod, dev).flatMap(schema -> schema.all(OtherObject.class)).filter(OtherObject::isDefaultPrivileges)
                .map(object -> new NotUnderstood(object.id().part() + " of " + object.id().name(),
                        "compared with owners and privileges only"));
        return Stream.of(prod.notUnderstood().stream(), dev.notUnderstood().stream(), onDemand)
                .flatMap(others -> others).distinct().toList();
    }
}
