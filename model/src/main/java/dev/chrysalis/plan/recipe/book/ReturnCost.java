package dev.chrysalis.plan.recipe.book;

import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.Severity;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.recipe.Hazards;
import dev.chrysalis.plan.recipe.SchemaParts;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the server does with the rows of large tables while something that went for a change comes back, all under the locks of that
 * change.
 */
final class ReturnCost {

    private final Situation situation;

    ReturnCost(Situation situation) {
        this.situation = situation;
    }

    /** @param returning by its name in DEV, without what is proven by a step of its own */
    Stream<Hazard> of(ObjectId returning) {
        return switch (returning.kind()) {
            case COLUMN -> Stream.of(returning.name()).filter(table -> isStored(returning) && !situation.isSmall(table))
                    .map(table -> Hazards.rewrite(table, situation));
            case INDEX, CONSTRAINT -> Stream.of(returning.name())
                    .filter(table -> situation.prodTable(table).isPresent() && isRead(returning) && !situation.isSmall(table))
                    .map(table -> Hazards.scan(table, situation));
            case MATERIALIZED_VIEW -> filling(returning);
            default -> Stream.empty();
        };
    }

    private boolean isStored(ObjectId column) {
        return SchemaParts.isComputed(situation.dev(), column) && situation.devTable(column.name())
                .flatMap(table -> table.column(column.part()))
                .flatMap(found -> found.generated()).filter(value -> value.stored()).isPresent();
    }

    private boolean isRead(ObjectId part) {
        return part.kind() == ObjectKind.INDEX || situation.devTable(part.name()).flatMap(table -> table.constraint(part.part()))
                .filter(constraint -> constraint.isKeptByIndex() || constraint.validated() && constraint.isEnforced()).isPresent();
    }

    private Stream<Hazard> filling(ObjectId view) {
        List<ObjectName> read = read(view).stream().filter(table -> situation.prodTable(table).isPresent()).toList();
        return read.stream().allMatch(situation::isSmall) ? Stream.empty() : Stream.of(new Hazard("view-is-filled", Severity.DANGER,
                "The query of " + view.name() + " runs over " + StepWords.rows(read.stream().mapToLong(situation::rows).sum())
                        + " while the lock is held."));
    }

    /** The tables that a view reads, over any number of hands. */
    private Set<ObjectName> read(ObjectId view) {
        Set<ObjectName> tables = new LinkedHashSet<>();
        Set<ObjectId> seen = new HashSet<>(Set.of(view));
        List<ObjectId> open = new ArrayList<>(seen);
        while (!open.isEmpty()) {
            for (ObjectId need : situation.devNeeds().needsOf(open.remove(0))) {
                if (need.kind() == ObjectKind.TABLE || need.kind() == ObjectKind.COLUMN) {
                    tables.add(need.name());
                } else if (seen.add(need)) {
                    open.add(need);
                }
            }
        }
        return tables;
    }
}
