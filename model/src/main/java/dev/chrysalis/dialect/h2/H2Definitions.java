package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.DefinitionSql;
import dev.chrysalis.schema.ExtendedStatistics;
import dev.chrysalis.schema.Extension;
import dev.chrysalis.schema.Routine;
import java.util.List;
import java.util.Optional;

/** Stands for what is written next. */
final class H2Definitions implements DefinitionSql {

    @Override
    public Optional<List<String>> replace(Routine before, Routine after) {
        throw new UnsupportedOperationException("H2: DefinitionSql is not there yet");
    }

    @Override
    public List<String> change(Extension before, Extension after) {
        throw new UnsupportedOperationException("H2: DefinitionSql is not there yet");
    }

    @Override
    public Optional<List<String>> change(ExtendedStatistics before, ExtendedStatistics after) {
        throw new UnsupportedOperationException("H2: DefinitionSql is not there yet");
    }
}
