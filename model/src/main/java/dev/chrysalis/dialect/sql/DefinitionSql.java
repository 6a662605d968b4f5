package dev.chrysalis.dialect.sql;

import dev.chrysalis.schema.ExtendedStatistics;
import dev.chrysalis.schema.Extension;
import dev.chrysalis.schema.OtherObject;
import dev.chrysalis.schema.Routine;
import java.util.List;
import java.util.Optional;

/** Statements about objects that are known by their definition; making and dropping them is in {@link ObjectSql}. */
public interface DefinitionSql {

    /**
     * Gives a routine another body, options and comment in place; what its body names may come later.
     *
     * @return empty where the server would refuse: another result, another kind
     */
    Optional<List<String>> replace(Routine before, Routine after);

    /** Changes version and schema of an extension. */
    List<String> change(Extension before, Extension after);

    /** Asks whether the server can bring the one version of an extension to the other. */
    String leadsTo(Extension before, Extension after);

    /**
     * Changes, in place, an object that is known by its definition alone.
     *
     * @return empty where it has to be made anew
     */
    Optional<List<String>> change(OtherObject before, OtherObject after);

    /** @return empty where the statistics have to be made anew */
    Optional<List<String>> change(ExtendedStatistics before, ExtendedStatistics after);
}
