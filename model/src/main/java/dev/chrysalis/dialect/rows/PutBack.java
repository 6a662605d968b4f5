package dev.chrysalis.dialect.rows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The SQL that brings rows or values back from where a {@link Loss} was copied to, into a table that may look otherwise by now. What was
 * written in their place since is left alone, and what the table cannot hold unchanged stays where it is kept. Doing it twice does nothing
 * more.
 *
 * @param table   as written in SQL
 * @param now     how it looks
 * @param savedIn where the copy is, as written in SQL
 * @param kept    how that looks
 */
public record PutBack(RowKeeping keeping, String table, TableShape now, String savedIn, TableShape kept) {

    private static final String KEPT = "chrysalis_kept";
    private static final String THERE = "chrysalis_there";

    /** Why nothing can come back as things are, as a sentence; empty where it can. */
    public Optional<String> obstacle(Optional<String> column) {
        if (now.columns().isEmpty()) {
            return Optional.of(Loss.name(table) + " is not there.");
        }
        return column.flatMap(name -> now.column(name)
                .map(there -> switch (there.writing()) {
                    case ANYBODY -> Optional.<String>empty();
                    case NUMBERED -> Optional.of(name + " of " + table + " is numbered by the server alone.");
                    case COMPUTED -> Optional.of(name + " of " + table + " follows from its other columns.");
                })
                .orElseGet(() -> Optional.of(table + " has no column " + name + ".")));
    }

    /** Brings whole rows back. */
    public String rows() {
        List<StoredColumn> columns = common().toList();
        String names = columns.stream().map(StoredColumn::name).collect(Collectors.joining(", "));
        String values = columns.stream().map(this::value).collect(Collectors.joining(", "));
        boolean keyed = !now.key().isEmpty() && columns.stream().map(StoredColumn::name).toList().containsAll(now.key());
        String fits = columns.stream().flatMap(this::fits).map(fit -> " AND " + fit).collect(Collectors.joining());
        return "INSERT INTO " + Loss.name(table) + " (" + names + ") OVERRIDING SYSTEM VALUE SELECT " + values
                + (keyed ? withoutKnownKeys() : missingRows()) + fits;
    }

    private String withoutKnownKeys() {
        return " FROM " + savedIn + " AS " + KEPT + " WHERE NOT EXISTS (SELECT 1 FROM " + table + " AS " + THERE + " WHERE "
                + sameKey(now.key()) + ")";
    }

    /** Of rows that nothing tells apart, as many as are missing. */
    private String missingRows() {
        String identity = keeping.identity(common().map(this::value).toList());
        String present = keeping.identity(common().map(StoredColumn::name).toList());
        return " FROM (SELECT " + KEPT + ".*, " + identity + " AS chrysalis_identity, " + numbered(identity)
                + " FROM " + savedIn + " AS " + KEPT + ") AS " + KEPT
                + " LEFT JOIN (SELECT " + present + " AS chrysalis_identity, count(*) AS chrysalis_number"
                + " FROM " + table + " GROUP BY " + present + ") AS " + THERE
                + " ON " + sameIdentity() + " WHERE " + KEPT + ".chrysalis_number > COALESCE(" + THERE + ".chrysalis_number, 0)";
    }

    /**
     * Brings the values of one column back.
     *
     * @param name     of a column that both have
     * @param key      by which the copy knows its rows; empty where it holds whole rows
     * @param filledIn what the release fills in by itself, which is not newer; empty where nothing
     */
    public String values(String name, List<String> key, Optional<String> filledIn) {
        StoredColumn column = now.column(name).orElseThrow();
        String untouched = Stream.concat(Stream.of(column.name() + " IS NULL"), Stream.concat(filledIn.stream(), column.constant().stream())
                .map(expression -> keeping.same(column, "(" + expression + ")"))).collect(Collectors.joining(" OR "));
        String fits = fits(column).map(fit -> " AND " + fit).collect(Collectors.joining());
        return keeping.set(table, column.name(), "SELECT " + THERE + ".chrysalis_row, " + value(column) + " AS chrysalis_value"
                + (key.isEmpty() ? byOtherColumns(column, untouched) : byKey(key, untouched)) + fits);
    }

    private String byKey(List<String> key, String untouched) {
        return " FROM (SELECT " + keeping.rowAddress() + " AS chrysalis_row, " + String.join(", ", key) + " FROM " + table
                + " WHERE " + untouched + ") AS " + THERE + " JOIN " + savedIn + " AS " + KEPT + " ON " + sameKey(key) + " WHERE TRUE";
    }

    /** Each row once, of rows that nothing else tells apart any. */
    private String byOtherColumns(StoredColumn column, String untouched) {
        List<StoredColumn> others = common().filter(other -> !other.equals(column)).toList();
        String present = keeping.identity(others.stream().map(StoredColumn::name).toList());
        String keptColumns = kept.columns().stream().map(other -> KEPT + "." + other.name()).collect(Collectors.joining(", "));
        String identity = keeping.identity(others.stream().map(this::value).toList());
        return " FROM (SELECT " + keeping.rowAddress() + " AS chrysalis_row, " + present + " AS chrysalis_identity, " + numbered(present)
                + " FROM " + table + " WHERE " + untouched + ") AS " + THERE + " JOIN (SELECT " + KEPT + ".*, " + identity
                + " AS chrysalis_identity, " + numbered(identity) + " FROM (SELECT " + keptColumns + missingRows() + ") AS " + KEPT
                + ") AS " + KEPT
                + " ON " + sameIdentity()
                + " AND " + THERE + ".chrysalis_number = " + KEPT + ".chrysalis_number WHERE TRUE";
    }

    private Stream<StoredColumn> common() {
        return now.columns().stream().filter(column -> column.writing() != StoredColumn.Writing.COMPUTED)
                .filter(column -> kept.columns().stream().anyMatch(other -> other.name().equals(column.name())));
    }

    private String value(StoredColumn column) {
        String value = KEPT + "." + column.name();
        return sameType(column) ? value : keeping.cast(value, column);
    }

    /** A cast may cut or round what assigning would refuse. */
    private Stream<String> fits(StoredColumn column) {
        return sameType(column) ? Stream.empty() : kept.column(column.name()).stream()
                .map(before -> keeping.text(keeping.cast(value(column), before)) + " IS NOT DISTINCT FROM "
                        + keeping.text(KEPT + "." + column.name()));
    }

    private boolean sameType(StoredColumn column) {
        return kept.column(column.name()).filter(before -> before.type().equals(column.type())).isPresent();
    }

    private String sameKey(List<String> key) {
        return key.stream().flatMap(part -> now.column(part).stream()).map(column -> THERE + "." + column.name() + " = " + value(column))
                .collect(Collectors.joining(" AND "));
    }

    private String sameIdentity() {
        return keeping.sameIdentity(THERE + ".chrysalis_identity", KEPT + ".chrysalis_identity");
    }

    private static String numbered(String identity) {
        return "row_number() OVER (PARTITION BY " + identity + ") AS chrysalis_number";
    }
}
