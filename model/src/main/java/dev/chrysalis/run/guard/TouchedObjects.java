package dev.chrysalis.run.guard;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.dialect.statement.SqlWords;
import dev.chrysalis.plan.Footprint;
import dev.chrysalis.plan.Release;
import dev.chrysalis.plan.Step;
import dev.chrysalis.plan.Undo;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Table;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The objects that a release which nobody planned touches, as far as its steps' SQL names them; in doubt one more. What its scripts and
 * people do is not seen.
 */
final class TouchedObjects {

    private static final Set<ObjectKind> NAMED_BY_CHANCE = Set.of(ObjectKind.SCHEMA, ObjectKind.EXTENSION, ObjectKind.OTHER);

    private final Set<String> words;

    TouchedObjects(Release release) {
        words = SqlWords.of(release.steps().flatMap(TouchedObjects::texts).collect(Collectors.joining("\n"))).distinct();
    }

    private static Stream<String> texts(Step step) {
        return Stream.of(step.action().performed(), step.undo() instanceof Undo.Sql sql ? sql.text() : "");
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** As that schema has them; empty where none is known. */
    Optional<Footprint> in(SqlText sql, Schema schema) {
        Footprint footprint = Footprint.of(sql, schema, schema.objects().keySet().stream().filter(id -> isNamed(schema, id)).toList());
        return footprint.objects().isEmpty() ? Optional.empty() : Optional.of(footprint);
    }

    private boolean isNamed(Schema schema, ObjectId id) {
        return !NAMED_BY_CHANCE.contains(id.kind()) && (isWord(id.name().name())
                || schema.find(id).filter(Table.class::isInstance).map(Table.class::cast).stream()
                        .flatMap(table -> table.indexes().stream()).anyMatch(index -> isWord(index.name())));
    }

    private boolean isWord(String name) {
        return words.contains(name.toLowerCase(Locale.ROOT));
    }
}
