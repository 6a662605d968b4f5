package dev.chrysalis.plan.draft;

import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.Refusal;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.schema.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects what recipes write. */
public final class DraftSheet {

    private final List<Draft> drafts = new ArrayList<>();
    private final List<Alteration> alterations = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    public void add(Draft draft) {
        if (draft.action() instanceof StepAction.Sql sql && sql.text().isBlank()) {
            refusals.add(new Refusal(draft.title(), "The database has no statement that does this."));
        }
        drafts.add(draft);
    }

    public void add(Draft.Builder draft) {
        add(draft.build());
    }

    /** Something that the server allows only while nothing rests on it. */
    public void add(Alteration alteration) {
        alterations.add(alteration);
    }

    public void addAll(DraftSheet other) {
        drafts.addAll(other.drafts);
        alterations.addAll(other.alterations);
        refusals.addAll(other.refusals);
    }

    /** The same, each of it waiting for more. */
    public DraftSheet needing(Set<ObjectState> more) {
        DraftSheet waiting = new DraftSheet();
        drafts.forEach(draft -> waiting.drafts.add(draft.needing(more)));
        alterations.forEach(alteration -> waiting.alterations.add(alteration.needing(more)));
        waiting.refusals.addAll(refusals);
        return waiting;
    }

    /** The same, what belongs into one stage waiting for more. */
    public DraftSheet needingIn(Stage stage, Set<ObjectState> more) {
        DraftSheet waiting = new DraftSheet();
        drafts.forEach(draft -> waiting.drafts.add(draft.stage() == stage ? draft.needing(more) : draft));
        alterations.forEach(alteration -> waiting.alterations.add(alteration.stage() == stage ? alteration.needing(more) : alteration));
        waiting.refusals.addAll(refusals);
        return waiting;
    }

    /** The same, each step of it with one thing more to know. */
    public DraftSheet warning(Hazard hazard) {
        DraftSheet warned = new DraftSheet();
        drafts.forEach(draft -> warned.drafts.add(draft.at(draft.stage(), List.of(hazard))));
        alterations.forEach(alteration -> warned.alterations.add(alteration.warning(hazard)));
        warned.refusals.addAll(refusals);
        return warned;
    }

    public void refuse(ObjectId subject, String reason) {
        refusals.add(new Refusal(StepWords.of(subject), reason));
    }

    public void add(Refusal refusal) {
        refusals.add(refusal);
    }

    public List<Draft> drafts() {
        return drafts;
    }

    public List<Alteration> alterations() {
        return alterations;
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
