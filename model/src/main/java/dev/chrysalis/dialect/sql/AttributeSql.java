package dev.chrysalis.dialect.sql;

import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Optional;

/** Statements about what each table of a tree may have of its own for one column: its default and its options. */
public interface AttributeSql {

    /** Sets the default of later rows; empty takes it away. */
    String setDefault(ObjectName table, String column, Optional<String> expression);

    /**
     * Sets and resets what {@link Column#options()} says; how the column may not be null only where it may not on both sides, for else it
     * comes and goes with that. That is the one thing which heirs have from their parents, so it is always set in both.
     */
    List<String> changeOptions(ObjectName table, Column before, Column after);
}
