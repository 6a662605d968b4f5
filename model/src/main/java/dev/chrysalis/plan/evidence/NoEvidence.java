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

/** Nobody can be asked: every table counts as one that holds rows, and no row is known to break anything. */
public class NoEvidence implements Evidence {

    @Override
    public long rows(ObjectName prodTable) {
        return 1;
    }

    @Override
    public Violations nulls(ObjectName prodTable, String column) {
        return Violations.NONE;
    }

    @Override
    public Violations breaking(ObjectName prodTable, Constraint constraint, Map<String, String> coming) {
        return Violations.NONE;
    }

    @Override
    public Violations found(DataQuestion question) {
        return Violations.NONE;
    }

    @Override
    public Optional<String> objection(String query) {
        return Optional.empty();
    }

    @Override
    public Violations belonging(ObjectName prodTable, ObjectName devPartition) {
        return Violations.NONE;
    }

    @Override
    public Optional<String> placing(ObjectName devPartition) {
        return Optional.empty();
    }

    @Override
    public Optional<String> placed(ObjectName prodPartition) {
        return Optional.empty();
    }

    @Override
    public Violations homeless(ObjectName prodTable, ObjectName devTable) {
        return Violations.NONE;
    }

    @Override
    public Violations duplicates(ObjectName prodTable, Index index, Map<String, String> coming) {
        return Violations.NONE;
    }

    @Override
    public Violations tooLarge(ObjectName prodTable, Column column, DataType newType) {
        return Violations.NONE;
    }

    @Override
    public Violations tooLarge(ObjectName prodTable, String expression, DataType given, DataType newType) {
        return Violations.NONE;
    }

    @Override
    public Violations lossy(ColumnSync sync) {
        return Violations.NONE;
    }

    @Override
    public List<List<String>> sampleOfProd(ObjectName prodTable, List<String> columns) {
        return List.of();
    }

    @Override
    public List<List<String>> sampleOfDev(ObjectName devTable, List<String> columns) {
        return List.of();
    }

    @Override
    public double valuesInCommon(ObjectName prodTable, String prodColumn, ObjectName devTable, String devColumn) {
        return 0;
    }

    @Override
    public boolean holdsValues(ObjectName prodTable, String column) {
        return true;
    }

    @Override
    public boolean converts(DataType before, DataType after) {
        return false;
    }

    @Override
    public boolean leadsTo(Extension before, Extension after) {
        return true;
    }
}
