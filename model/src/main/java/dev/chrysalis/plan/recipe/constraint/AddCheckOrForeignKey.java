package dev.chrysalis.plan.recipe.constraint;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Hazards;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.LateValidation;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Binds new rows at once and proves the old ones while reading and writing go on; a small table is proved at once. */
final class AddCheckOrForeignKey {

    void draft(ObjectName table, Constraint constraint, Stage stage, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        ObjectId id = new ObjectId(ObjectKind.CONSTRAINT, table, constraint.name());
        boolean foreignKey = constraint.kind() == ConstraintKind.FOREIGN_KEY;
        LateValidation late = new LateValidation(situation);
        boolean inTwo = late.isFor(table, constraint);
        List<String> add = inTwo ? late.add(table, constraint)
                : Heirs.constraint(sql, situation.dev(), situation.prod(), table, constraint,
                        heir -> situation.prodTable(heir).isPresent());
        Draft.Builder draft = Draft.in(stage, "Add " + LateValidation.words(constraint) + " to " + table.name())
                .moves(Move.of(add, List.of(sql.objects().drop(id))))
                .done(sql.states().exists(id))
                .lock(foreignKey ? situation.locks().writers(table) : situation.locks().exclusive(table))
                .about(id)
                .needs(needs(id, situation))
                .needs(BroughtCheck.joinedFor(table, constraint, situation))
                .gives(inTwo ? LateValidation.half(id) : ObjectState.present(id));
        constraint.columns().forEach(column -> draft.needs(ObjectState.present(ObjectId.column(table, column))));
        Optional<PartitionedForeignKey> byParts = PartitionedForeignKey.of(table, constraint, situation);
        byParts.ifPresent(parts -> draft.needs(parts.draftParts(stage, awaited(table, constraint, id, situation), sheet)));
        if (!inTwo && byParts.isEmpty() && constraint.validated() && constraint.isEnforced()) {
            Hazards.scan(draft, table, situation);
        }
        if (stage != Stage.EXPAND) {
            Hazards.tightens(draft);
        }
        constraint.references().filter(parent -> foreignKey).ifPresent(parent -> Hazards.parentIsLocked(draft, parent.table()));
        EmptyParent.draft(table, constraint, stage, situation, sheet).ifPresent(filled -> draft.needs(filled));
        sheet.add(draft);
        if (inTwo) {
            sheet.add(late.validate(table, constraint, stage));
        }
    }

    private static List<ObjectState> awaited(ObjectName table, Constraint constraint, ObjectId id, Situation situation) {
        return Stream.concat(needs(id, situation).stream(),
                constraint.columns().stream().map(column -> ObjectState.present(ObjectId.column(table, column)))).toList();
    }

    private static List<ObjectState> needs(ObjectId id, Situation situation) {
        return situation.devNeeds().needsOf(id).stream().map(ObjectState::present).toList();
    }
}
