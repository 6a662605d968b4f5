package dev.chrysalis.plan.evidence;

import dev.chrysalis.dialect.sql.ColumnSync;
import dev.chrysalis.dialect.sql.DataQuestion;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.DataType;
import dev.chrysalis.schema.Extension;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rows say where a schema alone cannot decide. Tables and columns of PROD are asked by their names in PROD. Every
 * question only reads.
 */
public interface Evidence {

    /** How many rows a table of PROD holds; counted where it is not large, else the server's estimate. */
    long rows(ObjectName prodTable);

    /** The rows of PROD in which the column holds no value. */
    Violations nulls(ObjectName prodTable, String column);

    /**
     * The rows of PROD that a constraint would refuse.
     *
     * @param coming what the rows are going to hold in columns that PROD does not have yet, as expressions by column
     */
    Violations breaking(ObjectName prodTable, Constraint constraint, Map<String, String> coming);

    /** The rows that a question about a table of PROD finds. */
    Violations found(DataQuestion question);

    /** What PROD's server says where a value stands against computing that over the rows; empty where none does. */
    Optional<String> objection(String query);

    /** The rows of a table of PROD that a partition of DEV would take. */
    Violations belonging(ObjectName prodTable, ObjectName devPartition);

    /** Which rows a partition of DEV takes, as a condition; empty where none tells. */
    Optional<String> placing(ObjectName devPartition);

    /** Which rows a partition of PROD takes, as a condition; empty where none tells. */
    Optional<String> placed(ObjectName prodPartition);

    /** The rows of a table of PROD for which a table of DEV has no partition, or that do not fit the partition which that table is. */
    Violations homeless(ObjectName prodTable, ObjectName devTable);

    /**
     * The rows of PROD that a unique index would refuse.
     *
     * @param coming what the rows are going to hold in columns that PROD does not have yet, as expressions by column
     */
    Violations duplicates(ObjectName prodTable, Index index, Map<String, String> coming);

    /**
     * The rows of PROD whose value a shorter or narrower type does not hold.
     *
     * @param column with the type that its values are kept in
     */
    Violations tooLarge(ObjectName prodTable, Column column, DataType newType);

    /**
     * The rows of PROD for which an expression gives a value that a type does not hold.
     *
     * @param given the type of the expression
     */
    Violations tooLarge(ObjectName prodTable, String expression, DataType given, DataType newType);

    /** The rows of PROD whose values in the old columns do not come back from the new ones as they are. */
    Violations lossy(ColumnSync sync);

    /** A sample of what columns of PROD hold where none is empty, each combination once, in the order of the columns. */
    List<List<String>> sampleOfProd(ObjectName prodTable, List<String> columns);

    /** The same of DEV. */
    List<List<String>> sampleOfDev(ObjectName devTable, List<String> columns);

    /** Whether PROD, or DEV where the types come with the release, has a cast of its own from one type to the other. */
    boolean converts(DataType before, DataType after);

    /** Whether PROD's server can bring the one version of an extension to the other. */
    boolean leadsTo(Extension before, Extension after);

    /**
     * How much of a sample of DEV's column is found in PROD's.
     *
     * @return from 0 to 1; 0 where either side holds nothing
     */
    double valuesInCommon(ObjectName prodTable, String prodColumn, ObjectName devTable, String devColumn);

    /** Whether any row of PROD has a value in the column. */
    boolean holdsValues(ObjectName prodTable, String column);

    /** Nobody can be asked: every table counts as one that holds rows, and no row is known to break anything. */
    Evidence NONE = new NoEvidence();
}
