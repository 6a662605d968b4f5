package dev.chrysalis.plan.recipe.object;

import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.Routine;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What comes with a release and is named in the body of a routine, as far as words tell: no server records that. */
final class NamedInBody {

    private static final Pattern WORD = Pattern.compile("\"((?:[^\"]|\"\")+)\"|([\\p{L}_][\\p{L}\\p{N}_$]*)");

    private final Routine routine;
    private final Situation situation;
    private final Set<String> words;

    NamedInBody(Routine routine, Situation situation) {
        this.routine = routine;
        this.situation = situation;
        this.words = WORD.matcher(routine.definition()).results().map(NamedInBody::word).collect(Collectors.toSet());
    }

    private static String word(MatchResult found) {
        return Optional.ofNullable(found.group(1)).map(quoted -> quoted.replace("\"\"", "\""))
                .orElseGet(() -> found.group(2).toLowerCase(Locale.ROOT));
    }

    /** That it is there, but for what rests on the routine itself. */
    Collection<ObjectState> present() {
        Set<ObjectId> resting = situation.devNeeds().closure(List.of(routine.id()));
        return situation.dev().objects().values().stream().filter(object -> words.contains(object.id().name().name()))
                .flatMap(this::coming).filter(id -> !resting.contains(id) && !id.equals(routine.id()))
                .map(ObjectState::present).toList();
    }

    private Stream<ObjectId> coming(SchemaObject object) {
        Optional<Table> table = Optional.of(object).filter(Table.class::isInstance).map(Table.class::cast);
        Stream<ObjectId> itself = situation.prod().find(object.id()).isPresent() ? Stream.empty() : Stream.of(object.id());
        return Stream.concat(itself, table.stream().flatMap(holder -> holder.columns().stream()
                .filter(column -> words.contains(column.name())
                        && situation.prodTable(holder.name()).filter(before -> before.column(column.name()).isEmpty()).isPresent())
                .map(column -> ObjectId.column(holder.name(), column.name()))));
    }
}
