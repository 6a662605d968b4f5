package dev.chrysalis.plan.recipe.takeover;

import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.OwnName;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.index.AddIndex;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The index that a twin column gets in place of one of the old column's: built while writers go on, given the name in the swap; the old
 * one goes with its column.
 *
 * @param table  by its name when it comes to it
 * @param before the old column's
 * @param after  the same over the twin, under an interim name
 */
record TwinIndex(ObjectName table, Index before, Index after) {

    private static final Pattern CONSTANT = Pattern.compile("'[^']*'");

    static TwinIndex of(ObjectName table, Index index, String column, String twin, Situation situation) {
        return new TwinIndex(table, index, over(index, column, twin, situation));
    }

    /** @param distinct whether values of the old type that differ still differ in the new one, and back */
    static boolean canDo(Table holder, Index index, String column, Optional<Table> after, boolean distinct) {
        boolean stays = after.flatMap(table -> table.index(index.name())).filter(index::equals).isPresent();
        return stays && (distinct || !index.unique()) && index.valid() && index.attachedTo().isEmpty()
                && (index.isConditional() ? isNamedAsColumnOnly(column, index) : index.keys().stream()
                        .allMatch(key -> holder.column(key).isPresent()));
    }

    /** Whether no text constant and no function of the definition bears the column's name, which gives way to the twin's. */
    private static boolean isNamedAsColumnOnly(String column, Index index) {
        String rest = index.structure();
        return CONSTANT.matcher(rest).results().noneMatch(constant -> constant.group().contains(column)) && !rest.contains(column + "(");
    }

    private static Index over(Index index, String column, String twin, Situation situation) {
        int keys = index.definition().indexOf(" USING ");
        Pattern name = Pattern.compile("(?<![\\w\"$])" + Pattern.quote(situation.sql().quote(column)) + "(?![\\w\"$])");
        String definition = index.definition().substring(0, keys) + name.matcher(index.definition().substring(keys))
                .replaceAll(Matcher.quoteReplacement(situation.sql().quote(twin)));
        return new Index(OwnName.named("chrysalis_twin_", index.name()),
                index.keys().stream().map(key -> key.equals(column) ? twin : key).toList(),
                index.unique(), index.method(), index.predicate(), definition, true, Optional.empty(), index.options(),
                index.annotations());
    }

    /** Builds it once the twin is filled. */
    Draft.Builder build(ObjectState filled, Situation situation) {
        return AddIndex.build(table, after, Stage.EXPAND, situation).needs(filled);
    }

    ObjectState built() {
        return ObjectState.present(id(after.name()));
    }

    /** Gives it the name, and the old one another. */
    List<Move> swap(Situation situation) {
        String hidden = OwnName.hidden(before.name());
        return List.of(rename(before.name(), hidden, situation), rename(after.name(), before.name(), situation));
    }

    private Move rename(String from, String to, Situation situation) {
        return Move.of(situation.sql().objects().rename(id(from), to), situation.sql().objects().rename(id(to), from));
    }

    private ObjectId id(String index) {
        return new ObjectId(ObjectKind.INDEX, table, index);
    }
}
