package dev.chrysalis.schema;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * The identity of one object within one database.
 *
 * @param kind what it is
 * @param name its name; for a part ({@link ObjectKind#isPart()}) the name of the table or view that holds it
 * @param part the part's own name; for a routine its argument types; for {@link ObjectKind#OTHER} what kind it is and
 *             whatever else tells it from its namesakes; for a constraint of a domain, which is known by its domain, its
 *             name; otherwise empty
 */
public record ObjectId(ObjectKind kind, ObjectName name, String part) implements Comparable<ObjectId> {

    private static final Comparator<ObjectId> ORDER =
            Comparator.comparing(ObjectId::kind).thenComparing(ObjectId::name).thenComparing(ObjectId::part);

    public ObjectId {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(part, "part");
    }

    public static ObjectId of(ObjectKind kind, ObjectName name) {
        return new ObjectId(kind, name, "");
    }

    public static ObjectId table(ObjectName name) {
        return of(ObjectKind.TABLE, name);
    }

    public static ObjectId column(ObjectName table, String column) {
        return new ObjectId(ObjectKind.COLUMN, table, column);
    }

    /** The table or view that holds this part; empty for everything that stands by itself. */
    public Optional<ObjectName> holder() {
        return kind.isPart() ? Optional.of(name) : Optional.empty();
    }

    /** The shortest name a person would use: {@code tier_code}, {@code customer}, {@code close_order(bigint)}. */
    public String shortName() {
        if (kind.isPart()) {
            return part;
        }
        return kind == ObjectKind.ROUTINE ? name.name() + "(" + part + ")" : name.name();
    }

    @Override
    public int compareTo(ObjectId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        if (kind.isPart()) {
            return name + "." + part;
        }
        return kind == ObjectKind.ROUTINE ? name + "(" + part + ")" : name.toString();
    }
}
