package dev.chrysalis.plan.recipe.table;

import dev.chrysalis.dialect.sql.Remake;
import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.Severity;
import dev.chrysalis.plan.draft.Alteration;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.evidence.Violations;
import dev.chrysalis.plan.recipe.Making;
import dev.chrysalis.plan.recipe.RemadeTrees;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.sequence.CountingOn;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Sequence;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * Makes a table and its partitions anew because they are partitioned otherwise, and moves the rows: in one transaction, during which
 * nobody uses them. The way back moves the rows again.
 */
public final class RemakeTables {

    private final Situation situation;
    private final SortedSet<ObjectName> tree;
    private final InterimTables interim;

    public RemakeTables(SortedSet<ObjectName> tree, Situation situation) {
        this.tree = tree;
        this.situation = situation;
        this.interim = new InterimTables(tree, situation);
    }

    public void draft(DraftSheet sheet) {
        int refused = sheet.refusals().size();
        refuseWhatCannotFollow(sheet);
        if (sheet.refusals().size() > refused) {
            return;
        }
        List<Table> before = interim.before();
        List<Table> after = interim.after();
        Move core = Move.of(
                situation.sql().tables().makeAnew(new Remake(before, after, interim.copies(before, after), ownedInProd(), keptOwned())),
                situation.sql().tables().makeAnew(new Remake(after, before, interim.copies(after, before), keptOwned(), ownedInProd())));
        List<Move> counted = List.of(core);
        for (ObjectId column : counters()) {
            counted = new CountingOn(column, column.part(), situation).with(Move.sequence(counted));
        }
        Table first = interim.roots(after).findFirst().or(() -> after.stream().findFirst()).orElseThrow();
        sheet.add(new Alteration(Stage.HIDE, "Make table " + first.name().name() + " anew with its rows", first.id(), counted,
                passengers(), under(), needs(), gives(), hazards(before), Optional.of(situation.locks().exclusive(first.name())),
                Optional.empty()));
    }

    /** Columns that have a default of their own, which may ask a new sequence. */
    private List<ObjectId> counters() {
        return tables(situation.dev()).flatMap(table -> table.columns().stream()
                .filter(column -> !column.inherited() && column.defaultExpression().isPresent())
                .map(column -> ObjectId.column(table.name(), column.name()))).toList();
    }

    private void refuseWhatCannotFollow(DraftSheet sheet) {
        for (ObjectName name : tree) {
            situation.prod().table(name).ifPresent(table -> situation.prodNeeds().dependentsOf(table.id()).stream()
                    .filter(dependent -> dependent.kind() == ObjectKind.COLUMN || dependent.kind() == ObjectKind.TABLE
                            && !tree.contains(dependent.name()))
                    .forEach(dependent -> sheet.refuse(dependent, "It rests on table " + name + ", which must be made anew because it is "
                            + "partitioned otherwise; take it away first.")));
            situation.prod().table(name).flatMap(table -> situation.dev().table(name).map(after -> added(table, after)))
                    .ifPresent(constraints -> constraints.forEach(constraint -> refuseWhereBroken(name, constraint, sheet)));
        }
        List<Table> before = interim.before();
        List<Table> after = interim.after();
        List<ObjectName> copied = interim.copies(before, after).stream().map(Remake.Copy::from).toList();
        for (Table table : before) {
            long rows = interim.isRoot(table, before) || situation.dev().table(table.name()).isPresent()
                    ? situation.evidence().rows(table.name()) : 0;
            boolean joins = interim.isRoot(table, before) && !copied.contains(table.name());
            boolean leaves = !interim.isRoot(table, before) && situation.dev().table(table.name())
                    .filter(same -> interim.isRoot(same, after)).isPresent();
            if (rows > 0 && (joins || leaves)) {
                sheet.refuse(table.id(), "It holds " + StepWords.rows(rows) + " and "
                        + (joins ? "becomes a partition of" : "is no longer a partition of")
                        + " a table that is made anew, so the way back could not tell whose rows are whose: attach or detach it in a"
                        + " release of "
                        + "its own.");
            }
        }
        for (Remake.Copy copy : interim.copies(before, after)) {
            boolean partitioned = after.stream()
                    .anyMatch(table -> table.name().equals(copy.to()) && table.storage().partitionedBy().isPresent());
            Violations homeless = partitioned ? situation.evidence().homeless(copy.from(), copy.to()) : Violations.NONE;
            if (homeless.any()) {
                sheet.refuse(ObjectId.table(copy.to()), StepWords.rows(homeless.rows()) + " of PROD would fit no partition of DEV, such as "
                        + String.join("; ", homeless.examples()) + ". Add a partition that takes them, then plan again.");
            }
        }
    }

    private static List<Constraint> added(Table before, Table after) {
        return after.constraints().stream().filter(constraint -> constraint.kind() != ConstraintKind.FOREIGN_KEY && constraint.validated())
                .filter(constraint -> before.constraints().stream()
                        .noneMatch(same -> same.definition().equals(constraint.definition()))).toList();
    }

    private void refuseWhereBroken(ObjectName table, Constraint constraint, DraftSheet sheet) {
        Violations violations = situation.evidence().breaking(table, constraint, Map.of());
        if (violations.any()) {
            sheet.refuse(new ObjectId(ObjectKind.CONSTRAINT, table, constraint.name()), StepWords.rows(violations.rows())
                    + " of PROD would break it, such as " + String.join("; ", violations.examples())
                    + ". Correct them on PROD, then plan again.");
        }
    }

    /** Sequences of PROD that belong to columns of the tables. */
    private List<Sequence> ownedInProd() {
        return owned(situation.prod()).toList();
    }

    /** Those of them that belong to the same column in DEV; the others are tied or dropped by steps of their own. */
    private List<Sequence> keptOwned() {
        return ownedInProd().stream().filter(sequence -> owned(situation.dev()).anyMatch(same -> same.name().equals(sequence.name())
                && same.ownedBy().equals(sequence.ownedBy()))).toList();
    }

    private Stream<Sequence> owned(Schema schema) {
        return schema.all(Sequence.class).filter(sequence -> sequence.ownedBy().filter(column -> tree.contains(column.name())).isPresent());
    }

    private Stream<Table> tables(Schema schema) {
        return tree.stream().flatMap(name -> schema.table(name).stream());
    }

    /** What hangs on the tables and names them, and so goes first and comes back. */
    private Set<ObjectId> passengers() {
        Set<ObjectId> found = new LinkedHashSet<>();
        tables(situation.prod()).forEach(table -> {
            table.constraints().stream().filter(constraint -> constraint.kind() == ConstraintKind.FOREIGN_KEY && !constraint.inherited())
                    .forEach(key -> found.add(new ObjectId(ObjectKind.CONSTRAINT, table.name(), key.name())));
            table.triggers().stream().filter(trigger -> !trigger.inherited())
                    .forEach(trigger -> found.add(new ObjectId(ObjectKind.TRIGGER, table.name(), trigger.name())));
            table.policies().forEach(policy -> found.add(new ObjectId(ObjectKind.POLICY, table.name(), policy.name())));
            table.rules().forEach(rule -> found.add(new ObjectId(ObjectKind.RULE, table.name(), rule.name())));
        });
        return found;
    }

    private Set<ObjectId> under() {
        Set<ObjectId> found = new LinkedHashSet<>();
        tables(situation.prod()).flatMap(Making::withParts).forEach(found::add);
        found.removeAll(passengers());
        return found;
    }

    private Set<ObjectState> needs() {
        Set<ObjectState> needs = new LinkedHashSet<>();
        tables(situation.dev()).forEach(table -> {
            needs.add(RemadeTrees.ready(table.name()));
            Making.withParts(table).filter(part -> part.kind() == ObjectKind.TABLE || part.kind() == ObjectKind.COLUMN)
                    .flatMap(part -> situation.devNeeds().needsOf(part).stream()).map(ObjectState::present).forEach(needs::add);
        });
        needs.removeAll(gives());
        return needs;
    }

    private Set<ObjectState> gives() {
        Set<ObjectState> gives = new LinkedHashSet<>();
        tables(situation.prod()).forEach(table -> {
            boolean stays = situation.dev().table(table.name()).isPresent();
            Making.withParts(table).filter(part -> !stays || isMadeWithin(part, table))
                    .forEach(part -> gives.addAll(List.of(ObjectState.away(part), ObjectState.gone(part))));
        });
        tables(situation.dev()).forEach(table -> {
            boolean stays = situation.prod().table(table.name()).isPresent();
            gives.add(RemadeTrees.remade(table.name()));
            Making.withParts(table).filter(part -> !stays && part.kind() != ObjectKind.TRIGGER && part.kind() != ObjectKind.POLICY
                    && part.kind() != ObjectKind.RULE || isMadeWithin(part, table)).map(ObjectState::present).forEach(gives::add);
        });
        return gives;
    }

    private static boolean isMadeWithin(ObjectId part, Table table) {
        return part.kind() == ObjectKind.INDEX || part.kind() == ObjectKind.CONSTRAINT
                && table.constraint(part.part()).filter(constraint -> constraint.kind() != ConstraintKind.FOREIGN_KEY).isPresent();
    }

    private List<Hazard> hazards(Collection<Table> before) {
        long rows = interim.roots(List.copyOf(before)).mapToLong(table -> situation.evidence().rows(table.name())).sum();
        List<Hazard> hazards = new ArrayList<>();
        hazards.add(new Hazard("rows-are-moved", rows <= situation.limits().smallTableRows() ? Severity.NOTICE : Severity.DANGER,
                "All rows (" + StepWords.rows(rows)
                + ") are copied into the new table and counted, in one transaction; nobody reads or writes it "
                        + "meanwhile, and there must be room for both on the disk."));
        hazards.add(new Hazard("undo-moves-rows-back", Severity.NOTICE,
                "Undoing it moves the rows back in the same way; it fails, and changes nothing, where one has no place in the old table."));
        return hazards;
    }
}
