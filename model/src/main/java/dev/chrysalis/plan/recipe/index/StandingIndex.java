package dev.chrysalis.plan.recipe.index;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.recipe.OwnName;
import dev.chrysalis.plan.recipe.ReplicaIdentity;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The index of a partition beside others that stay by themselves, but which the server takes for the parent's where the table is attached
 * to a partitioned one: of several alike it attaches the oldest.
 *
 * @param holder   by its name in DEV
 * @param attached the one that is to be the parent's
 * @param alike    those which stand beside it, before the release and after it
 * @param before   the table as PROD has it
 */
record StandingIndex(ObjectName holder, Index attached, List<Index> alike, Optional<Table> before) {

    /** In what two indexes may differ that are alike to the server: order, parameters of the index and of its operator classes. */
    private static final Pattern UNHEEDED = Pattern.compile(
            " DESC\\b| NULLS (?:FIRST|LAST)\\b| WITH \\(.*?\\)| \\(\\w+='[^']*'(?:, \\w+='[^']*')*\\)");

    StandingIndex {
        alike = List.copyOf(alike);
    }

    static Optional<StandingIndex> beside(ObjectName holder, Index attached, Situation situation) {
        List<Index> alike = situation.devTable(holder).stream().flatMap(table -> table.indexes().stream())
                .filter(other -> other.attachedTo().isEmpty() && other.unique() == attached.unique()
                        && heeded(other).equals(heeded(attached)))
                .filter(other -> situation.prodTable(holder).flatMap(table -> table.index(other.name())).isPresent()).toList();
        return alike.isEmpty() ? Optional.empty() : Optional.of(new StandingIndex(holder, attached, alike, situation.prodTable(holder)));
    }

    private static String heeded(Index index) {
        return UNHEEDED.matcher(index.structure()).replaceAll("");
    }

    /** Makes it as the oldest of all: the others are built anew after it, while those that were there before go on until the end. */
    Move makeOldest(SqlText sql) {
        List<String> statements = new ArrayList<>();
        alike.forEach(index -> statements.add(sql.objects().rename(id(index.name()), OwnName.hidden(index.name()))));
        statements.addAll(sql.indexes().create(holder, attached.withAttachedTo(Optional.empty())));
        alike.forEach(index -> statements.addAll(ReplicaIdentity.with(sql.indexes().create(holder, index), sql, before, index.name(),
                holder, index.name())));
        alike.forEach(index -> statements.add(sql.objects().drop(id(OwnName.hidden(index.name())))));
        return Move.of(statements, List.of(sql.objects().drop(id(attached.name()))));
    }

    /** Those on which others rest that must go while they are built anew, such as foreign keys. */
    Set<ObjectId> inUse(Situation situation) {
        return before.stream().flatMap(table -> alike.stream().map(index -> new ObjectId(ObjectKind.INDEX, table.name(), index.name())))
                .filter(index -> !situation.prodNeeds().dependentsOf(index).isEmpty()).collect(Collectors.toSet());
    }

    private ObjectId id(String index) {
        return new ObjectId(ObjectKind.INDEX, holder, index);
    }
}
