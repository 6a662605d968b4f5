package dev.chrysalis.plan.evidence;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.dialect.sql.ColumnSync;
import dev.chrysalis.dialect.sql.DataQuestion;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.DataType;
import dev.chrysalis.schema.Extension;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.Table;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Asks the rows of two databases over connections that are made when first needed. Not safe to share between threads. */
public final class DatabaseEvidence implements Evidence, AutoCloseable {

    private static final String NO_RIGHT = "42501";
    private static final long COUNTED_UP_TO = 1_000_000;

    private final Schema prodSchema;
    private final Map<DataQuestion, Violations> answered = new HashMap<>();
    private final AskedDatabase prod;
    private final AskedDatabase dev;

    public DatabaseEvidence(Schema prodSchema, Database prod, Database dev) {
        this.prodSchema = prodSchema;
        this.prod = new AskedDatabase(prod);
        this.dev = new AskedDatabase(dev);
    }

    @Override
    public long rows(ObjectName prodTable) {
        Optional<Table> table = prodSchema.table(prodTable);
        if (table.isEmpty()) {
            return 0;
        }
        long estimate = estimate(table.get());
        return estimate > COUNTED_UP_TO ? estimate : Long.parseLong(prod.values(prod.sql().data().countRows(table.get()), 1).get(0));
    }

    /**
     * With those of its heirs and partitions, which statements about it reach too; the server may never have counted a partitioned table.
     */
    private long estimate(Table table) {
        long below = prodSchema.all(Table.class).filter(heir -> heir.storage().parents().contains(table.name()))
                .mapToLong(this::estimate).filter(rows -> rows > 0).sum();
        long own = table.size().rows();
        return table.storage().partitionedBy().isPresent() ? Math.max(own, below) : own + below;
    }

    @Override
    public Violations nulls(ObjectName prodTable, String column) {
        return prodSchema.table(prodTable).filter(table -> table.column(column).isPresent())
                .map(table -> found(prod.sql().data().nulls(table, column))).orElse(Violations.NONE);
    }

    @Override
    public Violations breaking(ObjectName prodTable, Constraint constraint, Map<String, String> coming) {
        return prodSchema.table(prodTable).filter(table -> speaksOf(constraint, table, coming.keySet()))
                .flatMap(table -> prod.sql().data().violations(table, constraint, coming)).map(this::found).orElse(Violations.NONE);
    }

    @Override
    public Violations homeless(ObjectName prodTable, ObjectName devTable) {
        return placed(prodTable, devTable, "%s");
    }

    @Override
    public Violations belonging(ObjectName prodTable, ObjectName devPartition) {
        return placed(prodTable, devPartition, "NOT coalesce((%s), false)");
    }

    @Override
    public Optional<String> placing(ObjectName devPartition) {
        return dev.sql().tables().partitionCondition(devPartition).flatMap(query -> dev.values(query, 1).stream().findFirst());
    }

    @Override
    public Optional<String> placed(ObjectName prodPartition) {
        return prod.sql().tables().partitionCondition(prodPartition).flatMap(query -> prod.values(query, 1).stream().findFirst());
    }

    /** The rows for which it is not so that they are placed in a table of DEV. */
    private Violations placed(ObjectName prodTable, ObjectName devTable, String so) {
        return prodSchema.table(prodTable).flatMap(table -> placing(devTable)
                .map(condition -> found(prod.sql().data().outside(table, so.replace("%s", condition))))).orElse(Violations.NONE);
    }

    @Override
    public Violations duplicates(ObjectName prodTable, Index index, Map<String, String> coming) {
        return prodSchema.table(prodTable).flatMap(table -> prod.sql().data().duplicates(table, index, coming)).map(this::found)
                .orElse(Violations.NONE);
    }

    @Override
    public Violations tooLarge(ObjectName prodTable, Column column, DataType newType) {
        return prodSchema.table(prodTable).flatMap(table -> prod.sql().data().tooLarge(table, column, newType)).map(this::found)
                .orElse(Violations.NONE);
    }

    @Override
    public Violations tooLarge(ObjectName prodTable, String expression, DataType given, DataType newType) {
        return prodSchema.table(prodTable).flatMap(table -> prod.sql().data().tooLarge(table, expression, given, newType)).map(this::found)
                .orElse(Violations.NONE);
    }

    @Override
    public Violations lossy(ColumnSync sync) {
        return prod.sql().data().lossy(sync).map(this::found).orElse(Violations.NONE);
    }

    @Override
    public List<List<String>> sampleOfProd(ObjectName prodTable, List<String> columns) {
        return prod.sample(prodTable, columns);
    }

    @Override
    public List<List<String>> sampleOfDev(ObjectName devTable, List<String> columns) {
        return dev.sample(devTable, columns);
    }

    @Override
    public boolean converts(DataType before, DataType after) {
        return Stream.of(prod, dev).anyMatch(side -> side.values(side.sql().types().converts(before, after), 1).equals(List.of("t")));
    }

    @Override
    public boolean leadsTo(Extension before, Extension after) {
        return prod.values(prod.sql().definitions().leadsTo(before, after), 1).equals(List.of("t"));
    }

    /** Whether PROD has everything that the question would name. */
    private boolean speaksOf(Constraint constraint, Table table, Set<String> coming) {
        boolean columns = constraint.columns().stream().allMatch(column -> table.column(column).isPresent() || coming.contains(column));
        return columns && constraint.references().map(parent -> prodSchema.table(parent.table())
                .filter(other -> parent.columns().stream().allMatch(column -> other.column(column).isPresent())).isPresent()).orElse(true);
    }

    @Override
    public Violations found(DataQuestion question) {
        return answered.computeIfAbsent(question, this::ask);
    }

    private Violations ask(DataQuestion question) {
        try {
            long rows = Long.parseLong(prod.values(question.count(), 1).get(0));
            return rows == 0 ? Violations.NONE : new Violations(rows, prod.values(question.sample(), 3));
        } catch (ChrysalisException unanswerable) {
            SQLException cause = unanswerable.getCause() instanceof SQLException sql ? sql : new SQLException(unanswerable.getMessage());
            return Violations.unknown(firstLine(cause), reason(question, cause.getSQLState()));
        }
    }

    private Violations.Reason reason(DataQuestion question, String state) {
        if (isAboutValues(state)) {
            return isUnderstood(question) ? Violations.Reason.VALUE : Violations.Reason.NOT_UNDERSTOOD;
        }
        boolean aboutNames = state != null && (state.startsWith("42") || state.startsWith("3F")) && !state.equals(NO_RIGHT);
        return aboutNames ? Violations.Reason.NOT_UNDERSTOOD : Violations.Reason.SERVER;
    }

    /** Whether it is about values of rows: one that the question itself names, such as of an enum that is yet to get it, fails unread. */
    private boolean isUnderstood(DataQuestion question) {
        try {
            prod.values("EXPLAIN " + question.count(), 1);
            return true;
        } catch (ChrysalisException notUnderstood) {
            return false;
        }
    }

    private static String firstLine(SQLException cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public Optional<String> objection(String query) {
        try {
            prod.values(query, 1);
            return Optional.empty();
        } catch (ChrysalisException failed) {
            return Optional.of(failed).map(Throwable::getCause).filter(SQLException.class::isInstance).map(SQLException.class::cast)
                    .filter(cause -> isAboutValues(cause.getSQLState())).map(DatabaseEvidence::firstLine);
        }
    }

    /**
     * Data exceptions and violations of integrity, by the standard's classes; some types call a malformed value an error of syntax, or of
     * their own.
     */
    private static boolean isAboutValues(String state) {
        return state != null && (state.startsWith("22") || state.startsWith("23") || List.of("42601", "XX000").contains(state));
    }

    @Override
    public double valuesInCommon(ObjectName prodTable, String prodColumn, ObjectName devTable, String devColumn) {
        List<String> inDev = dev.sample(devTable, List.of(devColumn)).stream().map(values -> values.get(0)).toList();
        return inDev.isEmpty() ? 0 : (double) prod.held(prodTable, prodColumn, inDev) / inDev.size();
    }

    @Override
    public boolean holdsValues(ObjectName prodTable, String column) {
        return !prod.values(prod.sql().data().anyValue(prodTable, column), 1).isEmpty();
    }

    @Override
    public void close() {
        prod.close();
        dev.close();
    }
}
