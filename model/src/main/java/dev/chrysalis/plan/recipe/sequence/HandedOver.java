package dev.chrysalis.plan.recipe.sequence;

import dev.chrysalis.dialect.sql.Capability;
import dev.chrysalis.plan.recipe.DependencyIndex;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Identity;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Sequence;
import java.util.List;
import java.util.Optional;

/**
 * Sequences that serve one column's default on one side while that column is an identity on the other: they come and go in the same
 * statements as the identity, so that the column counts at each moment and goes on where it was.
 */
public final class HandedOver {

    private final Situation situation;

    public HandedOver(Situation situation) {
        this.situation = situation;
    }

    /** The sequence of PROD that goes when a column becomes an identity; empty where it stays, or something else asks it too. */
    public Optional<Sequence> before(ObjectId column) {
        ObjectId inProd = ObjectId.column(situation.prodName(column.name()), column.part());
        return situation.can(Capability.RENAMED_SEQUENCES) && identity(situation.dev(), column).isPresent()
                && identity(situation.prod(), inProd).isEmpty()
                ? asked(inProd, situation.prodNeeds(), situation.prod()).map(this::goneAlong)
                        .filter(sequence -> situation.dev().find(sequence.id()).isEmpty()) : Optional.empty();
    }

    /** As it is once its table has its new name: one that a column owns goes with it to another schema. */
    private Sequence goneAlong(Sequence sequence) {
        Optional<ObjectId> owner = sequence.ownedBy().map(column -> ObjectId.column(situation.devName(column.name()), column.part()));
        ObjectName name = owner.map(column -> new ObjectName(column.name().schema(), sequence.name().name())).orElse(sequence.name());
        return new Sequence(name, sequence.options(), owner, sequence.unlogged(), sequence.annotations());
    }

    /** The sequence of DEV that comes when a column ceases to be an identity. */
    public Optional<Sequence> after(ObjectId column) {
        ObjectId inProd = ObjectId.column(situation.prodName(column.name()), column.part());
        return situation.can(Capability.RENAMED_SEQUENCES) && identity(situation.prod(), inProd).flatMap(Identity::name).isPresent()
                && identity(situation.dev(), column).isEmpty()
                ? asked(column, situation.devNeeds(), situation.dev()).filter(sequence -> situation.prod().find(sequence.id()).isEmpty())
                : Optional.empty();
    }

    /** Whether the sequence of PROD goes with that. */
    boolean takesAway(Sequence sequence) {
        return situation.prodNeeds().dependentsOf(sequence.id()).stream().filter(dependent -> dependent.kind() == ObjectKind.COLUMN)
                .map(column -> ObjectId.column(situation.devName(column.name()), column.part())).flatMap(column -> before(column).stream())
                .anyMatch(sequence::equals);
    }

    /** Whether the sequence of DEV comes with that. */
    boolean brings(Sequence sequence) {
        return situation.devNeeds().dependentsOf(sequence.id()).stream().filter(dependent -> dependent.kind() == ObjectKind.COLUMN)
                .flatMap(column -> after(column).stream()).anyMatch(sequence::equals);
    }

    /** The sequence behind an identity, by its name and how it counts. */
    public static Optional<Sequence> of(Identity identity) {
        return identity.name().map(name -> new Sequence(name, identity.sequence(), Optional.empty(), false, Annotations.NONE));
    }

    public static Sequence named(Sequence sequence, String name) {
        return new Sequence(sequence.name().withName(name), sequence.options(), sequence.ownedBy(),
                sequence.unlogged(), sequence.annotations());
    }

    /** The one that a column asks, and nothing else. */
    private static Optional<Sequence> asked(ObjectId column, DependencyIndex needs, Schema schema) {
        List<ObjectId> sequences = needs.needsOf(column).stream().filter(need -> need.kind() == ObjectKind.SEQUENCE).toList();
        return sequences.size() == 1 && needs.dependentsOf(sequences.get(0)).stream().allMatch(column::equals)
                ? schema.find(sequences.get(0)).map(Sequence.class::cast) : Optional.empty();
    }

    private static Optional<Identity> identity(Schema schema, ObjectId column) {
        return schema.table(column.name()).flatMap(table -> table.column(column.part())).flatMap(Column::identity);
    }
}
