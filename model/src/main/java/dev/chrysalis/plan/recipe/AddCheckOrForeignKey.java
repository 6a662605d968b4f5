package dev.chrysalis.plan.recipe;

import dev.chrysalis.dialect.Capability;
import dev.chrysalis.dialect.SqlText;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.List;

/** Binds new rows at once and proves the old ones while reading and writing go on; a small table is proved at once. */
final class AddCheckOrForeignKey {

    void draft(ObjectName table, Constraint constraint, Stage stage, Situation situation, Drafting drafting) {
        SqlText sql = situation.sql();
        ObjectId id = new ObjectId(ObjectKind.CONSTRAINT, table, constraint.name());
        boolean foreignKey = constraint.kind() == ConstraintKind.FOREIGN_KEY;
        boolean inTwo = constraint.validated() && constraint.isEnforced() && situation.can(Capability.UNVALIDATED_CONSTRAINTS) && !situation.isSmall(table)
                && situation.devTable(table).filter(holder -> holder.storage().partitionedBy().isEmpty()).isPresent();
        List<String> add = inTwo ? sql.constraints().addUnvalidated(table, constraint) : Heirs.constraint(sql, situation.dev(), table, constraint, heir -> situation.prodTable(heir).isPresent());
        String what = (foreignKey ? "foreign key " : "check ") + constraint.name();
        ObjectId half = new ObjectId(ObjectKind.CONSTRAINT, table, constraint.name() + " unvalidated");
        Draft.Builder draft = Draft.in(stage, "Add " + what + " to " + table.name())
                .moves(Move.of(add, List.of(sql.objects().drop(id))))
                .done(sql.states().exists(id))
                .lock(foreignKey ? situation.locks().writers(table) : situation.locks().exclusive(table))
                .about(id)
                .needs(needs(id, situation))
                .gives(ObjectState.present(inTwo ? half : id));
        constraint.columns().forEach(column -> draft.needs(ObjectState.present(ObjectId.column(table, column))));
        if (!inTwo && constraint.validated() && constraint.isEnforced()) {
            Hazards.scan(draft, table, situation);
        }
        if (stage != Stage.EXPAND) {
            Hazards.tightens(draft);
        }
        constraint.references().filter(parent -> foreignKey).ifPresent(parent -> draft.notice("parent-is-locked",
                "Writers of " + parent.table() + " wait for as long as the statement holds its lock."));
        EmptyParent.draft(table, constraint, stage, situation, drafting).ifPresent(filled -> draft.needs(filled));
        drafting.add(draft);
        if (inTwo) {
            drafting.add(Draft.in(stage, "Validate " + what + " of " + table.name())
                    .moves(Move.oneWay(sql.constraints().validate(table, constraint.name())))
                    .done(sql.states().isValidated(table, constraint.name()))
                    .lock(situation.locks().nobody(table))
                    .notice("table-scan", "Reads all of " + table + " while reading and writing go on.")
                    .about(id)
                    .needs(ObjectState.present(half))
                    .gives(ObjectState.present(id)));
        }
    }

    private static List<ObjectState> needs(ObjectId id, Situation situation) {
        return situation.devNeeds().needsOf(id).stream().map(ObjectState::present).toList();
    }
}
