package dev.chrysalis.plan;

import dev.chrysalis.diff.Comparison;
import dev.chrysalis.schema.ObjectId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Make a release of what differs.
 *
 * @param release         the name it gets
 * @param subjects        only changes of these objects, and what they need; empty for all
 * @param answers         what was decided so far
 * @param takeRecommended whether open decisions take their recommended answer
 * @param versions        the application that the release moves, where it is known
 */
public record PlanRequest(String release, Comparison comparison, Optional<Set<ObjectId>> subjects, List<Answer> answers,
                          boolean takeRecommended, Limits limits, Optional<ApplicationVersions> versions) {

    public PlanRequest {
        subjects = subjects.map(Set::copyOf);
        answers = List.copyOf(answers);
    }

    /** For a release of which no application is known. */
    public PlanRequest(String release, Comparison comparison, Optional<Set<ObjectId>> subjects, List<Answer> answers,
            boolean takeRecommended,
                       Limits limits) {
        this(release, comparison, subjects, answers, takeRecommended, limits, Optional.empty());
    }

    /** The same, with more objects chosen; the same where all are in already. */
    public PlanRequest including(Set<ObjectId> more) {
        return new PlanRequest(release, comparison, subjects.map(chosen -> Stream.concat(chosen.stream(), more.stream())
                .collect(Collectors.toSet())), answers, takeRecommended, limits, versions);
    }

    /** Which of the changes it takes in. */
    public Selection selection() {
        return new Selection(subjects, comparison.drift());
    }
}
