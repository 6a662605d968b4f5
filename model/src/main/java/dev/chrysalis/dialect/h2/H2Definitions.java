package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.sql.DefinitionSql;
import dev.chrysalis.schema.ExtendedStatistics;
import dev.chrysalis.schema.Extension;
import dev.chrysalis.schema.OtherObject;
import dev.chrysalis.schema.Routine;
import java.util.List;
import java.util.Optional;

/** H2 replaces no routine in place, and knows neither extensions nor extended statistics. */
final class H2Definitions implements DefinitionSql {

    @Override
    public Optional<List<String>> replace(Routine before, Routine after) {
        return Optional.empty();
    }

    @Override
    public List<String> change(Extension before, Extension after) {
        throw new H2Unsupported("have extensions");
    }

    @Override
    public String leadsTo(Extension before, Extension after) {
        throw new H2Unsupported("have extensions");
    }

    @Override
    public Optional<List<String>> change(OtherObject before, OtherObject after) {
        return Optional.empty();
    }

    @Override
    public Optional<List<String>> change(ExtendedStatistics before, ExtendedStatistics after) {
        throw new H2Unsupported("have extended statistics");
    }
}
