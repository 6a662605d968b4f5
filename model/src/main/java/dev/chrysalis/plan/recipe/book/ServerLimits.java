package dev.chrysalis.plan.recipe.book;

import dev.chrysalis.dialect.sql.ServerNeed;
import dev.chrysalis.diff.AccessChange;
import dev.chrysalis.diff.Difference;
import dev.chrysalis.diff.ObjectChange;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.plan.Refusal;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.recipe.Making;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.SchemaObject;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What DEV has and PROD's server cannot hold: refused by name before anything runs, not in the midst of a release. */
final class ServerLimits {

    private final Situation situation;
    private final Map<ObjectId, Map<ObjectId, List<ServerNeed>>> needs = new HashMap<>();

    ServerLimits(Situation situation) {
        this.situation = situation;
    }

    Set<Refusal> of(List<SchemaChange> changes) {
        Set<Refusal> refusals = new LinkedHashSet<>();
        for (SchemaChange change : changes) {
            if (change.difference() != Difference.DROPPED && !(change instanceof ObjectChange.CommentChanged)) {
                if (change instanceof AccessChange access) {
                    situation.sql().server().needs(access.after()).stream().flatMap(need -> need.missing(situation.prod()).stream())
                            .forEach(reason -> refusals.add(new Refusal(StepWords.of(change.subject()), reason)));
                    continue;
                }
                brought(change).forEach(part -> missing(part).forEach(reason -> refusals.add(new Refusal(StepWords.of(part), reason))));
            }
        }
        return refusals;
    }

    /** What comes by the change, or becomes another. */
    private static Stream<ObjectId> brought(SchemaChange change) {
        return change instanceof ObjectChange.ObjectAdded added ? Making.withParts(added.object()) : Stream.of(change.subject());
    }

    private Stream<String> missing(ObjectId part) {
        return holder(part).stream().flatMap(object -> needs.computeIfAbsent(object.id(), id -> situation.sql().server().needs(object))
                .getOrDefault(part, List.of()).stream()).flatMap(need -> need.missing(situation.prod()).stream());
    }

    private Optional<SchemaObject> holder(ObjectId part) {
        Schema dev = situation.dev();
        return part.kind().isPart() ? Stream.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW)
                .flatMap(kind -> dev.find(ObjectId.of(kind, part.name())).stream()).findFirst()
                : dev.find(part.kind() == ObjectKind.TYPE ? ObjectId.of(ObjectKind.TYPE, part.name()) : part);
    }
}
