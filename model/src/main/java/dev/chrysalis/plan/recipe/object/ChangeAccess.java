package dev.chrysalis.plan.recipe.object;

import dev.chrysalis.dialect.sql.ObjectSql;
import dev.chrysalis.diff.AccessChange;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.recipe.MadeAccess;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.Sequence;
import dev.chrysalis.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives owner and privileges. What is granted beside comes before the applications change, so that the new one finds it; what is taken
 * away, and another owner, when the old one is gone.
 */
public final class ChangeAccess implements Recipe<AccessChange> {

    @Override
    public void draft(AccessChange change, Situation situation, DraftSheet sheet) {
        boolean follows = followsItsTable(change.subject(), situation);
        if (change instanceof AccessChange.PrivilegesChanged && change.changesOwner() && !follows) {
            // the step of the owner gives the privileges, too
            return;
        }
        Annotations after = change.after();
        Optional<Annotations> known = change.before().or(() -> former(change.subject(), situation))
                .map(before -> follows ? before.withOwner(after.owner()) : before);
        if (known.isEmpty()) {
            sheet.add(ofNew(change.subject(), follows ? Annotations.NONE.withOwner(after.owner()) : Annotations.NONE, after, situation));
            return;
        }
        ObjectSql sql = situation.sql().objects();
        Annotations before = known.get();
        Annotations meanwhile = sql.joined(change.subject(), before, after);
        step(Stage.EXPAND, "Grant on ", change.subject(), before, meanwhile, situation).ifPresent(sheet::add);
        step(Stage.HIDE, "Change owner and privileges of ", change.subject(), meanwhile, after, situation)
                .map(draft -> draft.notice("rights-go", "Whoever works with the rights that go, the old application among them, fails from here on."))
                .ifPresent(sheet::add);
    }

    /** The server keeps the owner of a sequence that a column owns. */
    private static boolean followsItsTable(ObjectId subject, Situation situation) {
        return situation.dev().find(subject).filter(object -> object instanceof Sequence sequence
                && sequence.ownedBy().isPresent()).isPresent();
    }

    /** As PROD has it under another name. */
    private static Optional<Annotations> former(ObjectId subject, Situation situation) {
        return Optional.of(subject).filter(id -> id.kind() == ObjectKind.TABLE).flatMap(id -> situation.prodTable(id.name()))
                .map(table -> table.annotations());
    }

    private static Optional<Draft.Builder> step(Stage stage, String verb, ObjectId subject, Annotations from, Annotations to,
                                                Situation situation) {
        ObjectSql sql = situation.sql().objects();
        List<String> forward = sql.access(subject, from, to);
        Move columns = stage == Stage.EXPAND ? Move.of(List.of(),
                ofColumns(subject, situation.prodTable(subject.name()).stream(), situation))
                : Move.of(ofColumns(subject, Stream.of(situation.prodTable(subject.name()), situation.devTable(subject.name()))
                        .flatMap(Optional::stream), situation), List.of());
        return forward.isEmpty() ? Optional.empty() : Optional.of(Draft.in(stage, verb + StepWords.brief(subject))
                .moves(new Move(Stream.concat(forward.stream(), columns.forward().stream()).toList(),
                        Stream.concat(sql.access(subject, to, from).stream(), columns.backward().stream()).toList()))
                .lock(from.owner().equals(to.owner()) ? situation.locks().catalogOnly(subject.name())
                        : situation.locks().exclusive(subject.name()))
                .about(subject)
                .needs(ObjectState.present(subject)));
    }

    /** What is taken from a role on a table is taken from it on each column, too. */
    private static List<String> ofColumns(ObjectId subject, Stream<Table> tables, Situation situation) {
        return subject.kind() != ObjectKind.TABLE ? List.of() : tables.flatMap(table -> table.columns().stream())
                .filter(column -> !column.annotations().privileges().isEmpty())
                .flatMap(column -> situation.sql().objects().access(ObjectId.column(subject.name(), column.name()), Annotations.NONE,
                        column.annotations()).stream()).distinct().toList();
    }

    private static Draft.Builder ofNew(ObjectId subject, Annotations made, Annotations after, Situation situation) {
        return Draft.in(Stage.EXPAND, "Set owner and privileges of " + StepWords.brief(subject))
                .moves(Move.of(new MadeAccess(situation.sql(), situation.prod(), situation.dev()).set(subject, made, after), List.of()))
                .lock(situation.locks().catalogOnly(subject.name()))
                .about(subject)
                .needs(ObjectState.present(subject));
    }
}
