package dev.chrysalis.plan.recipe.column;

import dev.chrysalis.dialect.sql.Capability;
import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.evidence.Violations;
import dev.chrysalis.plan.recipe.Hazards;
import dev.chrysalis.plan.recipe.OwnName;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Optional;

/** Demands that a column be filled; on a large table a check proves it first, so that nobody waits for the scan. */
public final class SetNotNull {

    /** @param violations what the rows of PROD say, for a column that is there */
    public void draft(ObjectName table, String column, Optional<Violations> violations, Situation situation, DraftSheet sheet) {
        boolean proven = situation.can(Capability.PROVEN_NOT_NULL) && !situation.isSmall(table);
        if (proven) {
            prove(table, column, situation, sheet);
        }
        SqlText sql = situation.sql();
        ObjectId id = ObjectId.column(table, column);
        InheritedNullability nullability = new InheritedNullability(table, column, situation);
        Move set = nullability.set(false);
        Draft.Builder draft = Draft.in(Stage.HIDE, "Make " + column + " of " + table.name() + " required")
                .done(sql.states().isNullable(table, column, false))
                .lock(situation.locks().exclusive(table))
                .about(id)
                .needs(ObjectState.present(id))
                .needs(nullability.joining().map(heir -> ObjectState.required(heir.name(), column)).toList())
                .gives(ObjectState.required(table, column))
                .gives(nullability.heirs().map(heir -> ObjectState.required(heir.name(), column)).toList());
        if (proven) {
            Constraint proof = proof(table, column, situation);
            draft.moves(set, dropProof(table, proof, situation)).needs(ObjectState.present(proofId(table, proof)));
        } else {
            draft.moves(set);
            Hazards.scan(draft, table, situation);
        }
        Hazards.tightens(draft);
        violations.ifPresent(found -> Hazards.violations(draft, table, found));
        sheet.add(draft);
    }

    private static void prove(ObjectName table, String column, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        Constraint proof = proof(table, column, situation);
        ObjectId id = proofId(table, proof);
        ObjectId added = new ObjectId(id.kind(), table, proof.name() + " unvalidated");
        sheet.add(Draft.in(Stage.HIDE, "Refuse empty " + column + " in new rows of " + table.name())
                .moves(Move.of(sql.constraints().addUnvalidated(table, proof), List.of(sql.objects().drop(id))))
                .done(sql.states().exists(id))
                .lock(situation.locks().exclusive(table))
                .about(ObjectId.column(table, column))
                .needs(ObjectState.present(ObjectId.column(table, column)))
                .gives(ObjectState.present(added)));
        sheet.add(Draft.in(Stage.HIDE, "Prove that " + column + " of " + table.name() + " is filled")
                .moves(Move.oneWay(sql.constraints().validate(table, proof.name())))
                .done(sql.states().isValidated(table, proof.name()))
                .lock(situation.locks().nobody(table))
                .notice("table-scan", "Reads all of " + table + " while reading and writing go on.")
                .about(ObjectId.column(table, column))
                .needs(ObjectState.present(added))
                .gives(ObjectState.present(id)));
    }

    private static Move dropProof(ObjectName table, Constraint proof, Situation situation) {
        return Move.of(List.of(situation.sql().objects().drop(proofId(table, proof))),
                situation.sql().constraints().addUnvalidated(table, proof));
    }

    private static Constraint proof(ObjectName table, String column, Situation situation) {
        return situation.sql().constraints().proofOfNotNull(OwnName.named("chrysalis_filled_", column), column);
    }

    private static ObjectId proofId(ObjectName table, Constraint proof) {
        return new ObjectId(ObjectKind.CONSTRAINT, table, proof.name());
    }
}
