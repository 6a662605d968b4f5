package dev.chrysalis.capture.postgresql;

import dev.chrysalis.dialect.postgresql.CatalogQuery;
import dev.chrysalis.schema.ExtendedStatistics;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The extended statistics. */
final class StatisticsObjects {

    private final List<ExtendedStatistics> objects = new ArrayList<>();

    StatisticsObjects(Reading reading, Relations relations) throws SQLException {
        reading.forEach(CatalogQuery.STATISTICS, row -> {
            Address address = Address.of("pg_statistic_ext", row.number("oid"));
            Optional<Relation> table = relations.find(row.number("relation"));
            if (table.isPresent() && !reading.isMember(address)) {
                ExtendedStatistics statistics = new ExtendedStatistics(row.name(), table.get().name(), row.text("definition"),
                        (int) row.number("target"), reading.annotations(address, row));
                objects.add(statistics);
                reading.know(address, statistics.id());
            }
        });
    }

    List<ExtendedStatistics> objects() {
        return objects;
    }
}
