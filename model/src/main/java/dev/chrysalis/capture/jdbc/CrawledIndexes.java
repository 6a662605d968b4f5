package dev.chrysalis.capture.jdbc;

import dev.chrysalis.dialect.sql.StandardDefinitions;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ObjectName;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import schemacrawler.schema.Index;
import schemacrawler.schema.IndexColumn;
import schemacrawler.schema.IndexColumnSortSequence;
import schemacrawler.schema.Table;

/** Takes over the indexes of a table that people made. */
final class CrawledIndexes {

    private final StandardDefinitions definitions;

    CrawledIndexes(StandardDefinitions definitions) {
        this.definitions = definitions;
    }

    /** @param constraints of the same table: their indexes are theirs */
    List<dev.chrysalis.schema.Index> of(Table table, List<Constraint> constraints) {
        Set<String> keptByConstraint = new HashSet<>(constraints.stream().map(Constraint::name).toList());
        return table.getIndexes().stream()
                .filter(index -> !CrawledNames.own(index.getName()))
                .filter(index -> !new Attributes(index).flag("IS_GENERATED"))
                .filter(index -> !keptByConstraint.contains(CrawledNames.bare(index.getName())))
                .map(index -> index(table, index))
                .sorted(Comparator.comparing(dev.chrysalis.schema.Index::name))
                .toList();
    }

    private dev.chrysalis.schema.Index index(Table table, Index index) {
        ObjectName holder = CrawledNames.of(table);
        String name = CrawledNames.bare(index.getName());
        List<String> keys = index.getColumns().stream().map(column -> CrawledNames.bare(column.getName())).toList();
        String definition = Optional.ofNullable(index.getDefinition()).filter(text -> !text.isBlank())
                .orElseGet(() -> definitions.index(holder.withName(name), index.isUnique(), holder,
                        index.getColumns().stream().map(this::key).toList()));
        return new dev.chrysalis.schema.Index(name, keys, index.isUnique(), "btree", Optional.empty(), definition.strip(), true,
                Optional.empty(), Map.of(), Annotations.comment(Attributes.comment(index)));
    }

    private String key(IndexColumn column) {
        String direction = column.getSortSequence() == IndexColumnSortSequence.descending ? " DESC" : "";
        return definitions.identifier(CrawledNames.bare(column.getName())) + direction;
    }
}
