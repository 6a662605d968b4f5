package dev.chrysalis.capture.jdbc;

import dev.chrysalis.dialect.sql.StandardDefinitions;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.TableSize;
import dev.chrysalis.schema.TableStorage;
import dev.chrysalis.schema.Trigger;
import dev.chrysalis.schema.View;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import schemacrawler.schema.Table;

/** Takes over tables and views with all that lives inside them. */
final class CrawledTables {

    private final CrawledColumns columns = new CrawledColumns();
    private final CrawledConstraints constraints;
    private final CrawledIndexes indexes;
    private final Map<ObjectName, List<Trigger>> triggers;

    CrawledTables(StandardDefinitions definitions, Map<ObjectName, List<Trigger>> triggers) {
        this.constraints = new CrawledConstraints(definitions);
        this.indexes = new CrawledIndexes(definitions);
        this.triggers = triggers;
    }

    SchemaObject of(Table crawled) {
        return crawled instanceof schemacrawler.schema.View view ? view(view) : table(crawled);
    }

    private SchemaObject table(Table crawled) {
        ObjectName name = CrawledNames.of(crawled);
        List<Constraint> own = constraints.of(crawled);
        Attributes attributes = new Attributes(crawled);
        TableSize size = new TableSize(attributes.number("ROW_COUNT_ESTIMATE").map(BigInteger::longValue).orElse(-1L),
                attributes.number("BYTES_USED").map(BigInteger::longValue).orElse(-1L));
        return new dev.chrysalis.schema.Table(name, columns.of(crawled), own, indexes.of(crawled, own),
                triggers.getOrDefault(name, List.of()), List.of(), List.of(), TableStorage.PLAIN, size,
                Annotations.comment(Attributes.comment(crawled)));
    }

    private SchemaObject view(schemacrawler.schema.View crawled) {
        ObjectName name = CrawledNames.of(crawled);
        String check = String.valueOf(crawled.getCheckOption()).toLowerCase(Locale.ROOT);
        Map<String, String> options = check.equals("local") || check.equals("cascaded") ? Map.of("check_option", check) : Map.of();
        return new View(name, false, columns.of(crawled), query(crawled), options, List.of(), triggers.getOrDefault(name, List.of()),
                List.of(), Annotations.comment(Attributes.comment(crawled)));
    }

    private String query(schemacrawler.schema.View view) {
        String definition = Optional.ofNullable(view.getDefinition()).map(String::strip).orElse("");
        return definition.endsWith(";") ? definition.substring(0, definition.length() - 1) : definition;
    }
}
