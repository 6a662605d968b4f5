package dev.chrysalis.plan.recipe;

import dev.chrysalis.diff.ObjectChange;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Sequence;
import dev.chrysalis.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values and tables of PROD that are kept and never dropped, because it is not certain that nothing else goes on with what they hold. */
public final class KeptAside {

    /** Where what is kept lies at last, so that no name is taken and nothing of it differs from DEV. */
    public static final String SCHEMA = "chrysalis";

    /** The answer by which something stays. */
    public static final String KEPT = "kept";

    private final Schema prod;
    private final Set<ObjectId> going;
    private DependencyIndex needs;

    public KeptAside(Schema prod, List<SchemaChange> changes) {
        this.prod = prod;
        going = changes.stream().filter(ObjectChange.ObjectDropped.class::isInstance).map(SchemaChange::subject)
                .collect(Collectors.toSet());
    }

    public static String questionAbout(ObjectName table) {
        return "table-successor " + table;
    }

    public static String questionAbout(ObjectId column) {
        return "column-successor " + column;
    }

    private static boolean stays(String question, Situation situation) {
        return situation.answer(question).filter(answer -> answer.option().equals(KEPT)).isPresent();
    }

    /** Whether an answer says that the table stays. */
    public static boolean stays(ObjectName table, Situation situation) {
        return stays(questionAbout(table), situation);
    }

    /** Whether an answer says that the column stays. */
    public static boolean stays(ObjectId column, Situation situation) {
        return stays(questionAbout(column), situation);
    }

    /** The table to which the values of a column go. */
    public static ObjectName placeOf(ObjectId column) {
        return new ObjectName(SCHEMA, OwnName.named("chrysalis_kept_",
                String.join("_", column.name().schema(), column.name().name(), column.part())));
    }

    /** Read only where something may stay: it is large where PROD is. */
    private DependencyIndex needs() {
        if (needs == null) {
            needs = new DependencyIndex(prod);
        }
        return needs;
    }

    /** Whether nothing that it rests on goes, and no sequence would stay visible for it alone. */
    public boolean isPossible(ObjectId column) {
        return restsOnWhatStays(Stream.of(column)) && !hasHeirs(column.name())
                && prod.all(Sequence.class).noneMatch(sequence -> sequence.ownedBy().filter(column::equals).isPresent());
    }

    /** The same of a whole table; partitions and heirs go on with another parent, or go. */
    public boolean isPossible(Table table) {
        return table.storage().partitionedBy().isEmpty() && !hasHeirs(table.name()) && restsOnWhatStays(Making.withParts(table)
                .filter(part -> !isForeignKey(table, part)));
    }

    /** They go before the table is hidden. */
    private static boolean isForeignKey(Table table, ObjectId part) {
        return part.kind() == ObjectKind.CONSTRAINT && table.constraint(part.part())
                .filter(constraint -> constraint.kind() == ConstraintKind.FOREIGN_KEY)
                .isPresent();
    }

    private boolean restsOnWhatStays(Stream<ObjectId> parts) {
        return parts.flatMap(part -> needs().needsOf(part).stream())
                .filter(need -> prod.find(need).filter(Sequence.class::isInstance).isEmpty())
                .noneMatch(going::contains);
    }

    private boolean hasHeirs(ObjectName table) {
        return prod.all(Table.class).anyMatch(heir -> heir.storage().inherits().contains(table));
    }
}
