package dev.chrysalis.plan.recipe.type;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.diff.TypeChange.DomainChanged;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.recipe.Hazards;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.rows.RowsAgainst;
import dev.chrysalis.plan.recipe.rows.RowsOfType;
import dev.chrysalis.schema.ObjectName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gives a domain other constraints or another default; another base type means a new domain that takes over. */
public final class ChangeDomain implements Recipe<DomainChanged> {

    @Override
    public void draft(DomainChanged change, Situation situation, DraftSheet sheet) {
        RowsOfType rows = new RowsOfType(change.before(), change.after(), situation);
        rows.outOfReach().ifPresent(column -> ChangeComposite.refuse(change, column, sheet));
        Optional<String> objection = rows.objection();
        objection.ifPresent(found -> sheet.refuse(change.subject(), "A row of PROD holds a value that is none of "
                + change.after().base() + ": "
                + found + ". Correct it on PROD, then plan again."));
        RowsAgainst.draft(change, situation, sheet, wherever -> draftDomain(change, situation, wherever));
    }

    private static void draftDomain(DomainChanged change, Situation situation, DraftSheet sheet) {
        SqlText sql = situation.sql();
        Optional<List<String>> forward = sql.types().change(change.before(), change.after());
        Optional<List<String>> backward = sql.types().change(change.after(), change.before());
        RowsOfType rows = new RowsOfType(change.before(), change.after(), situation);
        RowsOfType back = new RowsOfType(change.after(), change.before(), situation);
        boolean binds = rows.bindsWhatIsMadeOfIt() || back.bindsWhatIsMadeOfIt();
        if (forward.isEmpty() || backward.isEmpty() || binds) {
            new TypeTakeover(situation).alteration(change.before(), change.after(), sheet);
            return;
        }
        Draft.Builder draft = Draft.in(Stage.HIDE, "Change " + StepWords.brief(change.subject()))
                .moves(Move.of(forward.get(), backward.get()))
                .lock(situation.locks().catalogOnly(change.subject().name()))
                .about(change.subject())
                .gives(ObjectState.present(change.subject()), ObjectState.gone(change.before().id()));
        List<ObjectName> tables = rows.tablesOfFamily();
        if (rows.isDemandingMore()) {
            tables.forEach(table -> Hazards.scan(draft, table, situation));
            tables.stream().max(Comparator.comparingLong(situation::rows)).map(situation.locks()::plainIndex).ifPresent(draft::lock);
        }
        if (back.isDemandingMore()) {
            tables.forEach(table -> Hazards.undoScan(draft, table, situation));
        }
        sheet.add(draft);
    }
}
