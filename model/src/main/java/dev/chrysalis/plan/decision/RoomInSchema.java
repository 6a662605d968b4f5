package dev.chrysalis.plan.decision;

import dev.chrysalis.diff.Comparison;
import dev.chrysalis.plan.recipe.RelationNames;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Sequence;
import dev.chrysalis.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether what goes with a table to another schema, its indexes and sequences, meets namesakes there. */
final class RoomInSchema {

    private final Set<ObjectName> now;
    private final Set<ObjectName> then;
    private final Map<ObjectName, List<ObjectName>> sequencesNow;
    private final Map<ObjectName, List<ObjectName>> sequencesThen;

    RoomInSchema(Comparison comparison) {
        now = RelationNames.in(comparison.prod()).keySet();
        then = RelationNames.in(comparison.dev()).keySet();
        sequencesNow = sequencesByTable(comparison.prod());
        sequencesThen = sequencesByTable(comparison.dev());
    }

    private static Map<ObjectName, List<ObjectName>> sequencesByTable(Schema schema) {
        return schema.all(Sequence.class).filter(sequence -> sequence.ownedBy().isPresent()).collect(Collectors.groupingBy(
                sequence -> sequence.ownedBy().get().name(), Collectors.mapping(Sequence::name, Collectors.toList())));
    }

    /** Whether all of it finds room, now and when the release has brought what it brings. */
    boolean isThereFor(Table before, Table after) {
        Set<ObjectName> itsOwn = relationsOf(after, sequencesThen).collect(Collectors.toSet());
        return relationsOf(before, sequencesNow).map(name -> new ObjectName(after.name().schema(), name.name()))
                .noneMatch(name -> now.contains(name) || then.contains(name) && !itsOwn.contains(name));
    }

    private static Stream<ObjectName> relationsOf(Table table, Map<ObjectName, List<ObjectName>> sequences) {
        Stream<String> indexes = Stream.concat(table.indexes().stream().map(Index::name),
                table.constraints().stream().filter(Constraint::isKeptByIndex).map(Constraint::name));
        return Stream.concat(indexes.map(table.name()::withName), sequences.getOrDefault(table.name(), List.of()).stream());
    }
}
