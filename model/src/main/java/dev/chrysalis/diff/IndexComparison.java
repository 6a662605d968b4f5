package dev.chrysalis.diff;

import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.stream.Stream;

/** Compares the indexes of a table or materialised view; one that is alike under another name is renamed. */
final class IndexComparison {

    private final ObjectName holder;
    private final Facts facts;

    IndexComparison(ObjectName holder, Facts facts) {
        this.holder = holder;
        this.facts = facts;
    }

    void compare(List<Index> before, List<Index> after) {
        Matching<Index> named = Matching.by(Index::name, before, after);
        Matching<Index> alike = Matching.by(Shape::of, named.dropped(), named.added());
        // an index of a partition follows that of its parent to its other name
        Matching<Index> parts = Matching.by(Shape::ofPart, alike.dropped(), alike.added());
        parts.dropped().forEach(index -> facts.add(new IndexChange.IndexDropped(holder, index)));
        for (Matching.Pair<Index> pair : named.both()) {
            facts.compare(Shape.of(pair.before()), Shape.of(pair.after()),
                    () -> new IndexChange.IndexChanged(holder, pair.before(), pair.after()));
            compareComments(pair);
        }
        Stream.concat(alike.both().stream(), parts.both().stream()).forEach(pair -> {
            facts.add(new IndexChange.IndexRenamed(holder, pair.before(), pair.after()));
            compareComments(pair);
        });
        parts.added().forEach(index -> facts.add(new IndexChange.IndexAdded(holder, index)));
    }

    private void compareComments(Matching.Pair<Index> pair) {
        facts.compareComments(new ObjectId(ObjectKind.INDEX, holder, pair.after().name()), pair.before().annotations(),
                pair.after().annotations());
    }
}
