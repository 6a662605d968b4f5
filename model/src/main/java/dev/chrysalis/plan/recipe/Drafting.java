package dev.chrysalis.plan.recipe;

import dev.chrysalis.plan.Refusal;
import dev.chrysalis.plan.StepAction;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.schema.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects what recipes write. */
final class Drafting {

    private final List<Draft> drafts = new ArrayList<>();
    private final List<Alteration> alterations = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    void add(Draft draft) {
        if (draft.action() instanceof StepAction.Sql sql && sql.text().isBlank()) {
            refusals.add(new Refusal(draft.title(), "The database has no statement that does this."));
        }
        drafts.add(draft);
    }

    void add(Draft.Builder draft) {
        add(draft.build());
    }

    /** Something that the server allows only while nothing rests on it. */
    void add(Alteration alteration) {
        alterations.add(alteration);
    }

    void addAll(Drafting other) {
        drafts.addAll(other.drafts);
        alterations.addAll(other.alterations);
        refusals.addAll(other.refusals);
    }

    /** The same, each of it waiting for more. */
    Drafting needing(Set<ObjectState> more) {
        Drafting waiting = new Drafting();
        drafts.forEach(draft -> waiting.drafts.add(draft.needing(more)));
        alterations.forEach(alteration -> waiting.alterations.add(alteration.needing(more)));
        waiting.refusals.addAll(refusals);
        return waiting;
    }

    void refuse(ObjectId subject, String reason) {
        refusals.add(new Refusal(Words.of(subject), reason));
    }

    void add(Refusal refusal) {
        refusals.add(refusal);
    }

    List<Draft> drafts() {
        return drafts;
    }

    List<Alteration> alterations() {
        return alterations;
    }

    List<Refusal> refusals() {
        return refusals;
    }
}
