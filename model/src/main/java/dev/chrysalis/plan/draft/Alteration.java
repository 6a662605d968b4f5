package dev.chrysalis.plan.draft;

import dev.chrysalis.plan.Hazard;
import dev.chrysalis.plan.LockFact;
import dev.chrysalis.schema.ObjectId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A change that the server refuses while other objects rest on what it changes, so that these must go and come back around it, all
 * in one transaction.
 *
 * @param subject what is changed
 * @param core    what changes it; without statements where it goes and comes back itself, being among {@code rebuilt}
 * @param rebuilt objects of PROD that must go away themselves
 * @param under   objects of PROD whose dependents must go away, but not they
 * @param needs   what the core needs beside what the server records
 * @param gives   what is true afterwards, beside the rebuilt objects being as DEV has them
 */
public record Alteration(Stage stage, String title, ObjectId subject, List<Move> core, Set<ObjectId> rebuilt, Set<ObjectId> under,
                  Set<ObjectState> needs, Set<ObjectState> gives, List<Hazard> hazards, Optional<LockFact> lock,
                  Optional<String> done) {

    /**
     * What a draft says, while all that rests on an object goes and comes back.
     *
     * @param draft without statements
     */
    public static Alteration around(Draft draft, ObjectId object, Move core) {
        return new Alteration(draft.stage(), draft.title(), object, List.of(core), Set.of(object), Set.of(), draft.needs(), draft.gives(),
                draft.hazards(), draft.lock(), draft.done());
    }

    /** What a draft says, while all that rests on other objects goes and comes back. */
    public static Alteration under(Draft draft, ObjectId subject, Set<ObjectId> others, Move core) {
        return new Alteration(draft.stage(), draft.title(), subject, List.of(core), Set.of(), others, draft.needs(), draft.gives(),
                draft.hazards(), draft.lock(), draft.done());
    }

    public Alteration {
        core = List.copyOf(core);
        // in one order, so that the same plan is written alike each time
        rebuilt = Collections.unmodifiableSet(new TreeSet<>(rebuilt));
        under = Collections.unmodifiableSet(new TreeSet<>(under));
        needs = Set.copyOf(needs);
        gives = Set.copyOf(gives);
        hazards = List.copyOf(hazards);
    }

    public Alteration warning(Hazard hazard) {
        List<Hazard> all = new ArrayList<>(hazards);
        all.add(hazard);
        return new Alteration(stage, title, subject, core, rebuilt, under, needs, gives, all, lock, done);
    }

    public Alteration needing(Set<ObjectState> more) {
        Set<ObjectState> all = new HashSet<>(needs);
        all.addAll(more);
        return new Alteration(stage, title, subject, core, rebuilt, under, all, gives, hazards, lock, done);
    }
}
