package dev.chrysalis.corpus.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table: plain, parted, a part of one, or an heir. */
final class Table extends Piece {

    private static final Shape NONE = Shape.of(List.of(), table -> "");

    private final List<Column> columns = new ArrayList<>();
    private Optional<Table> parent = Optional.empty();
    private Optional<Integer> place = Optional.empty();
    private Optional<Partitioning> partitioning = Optional.empty();
    private boolean unlogged;
    private String options = "";
    private List<String> switches = List.of();

    Table(Piece schema, String name) {
        super(Kind.TABLE, Optional.of(schema), name, NONE, Optional::empty);
    }

    /** A part of the table for that place of its partitioning. */
    static Table part(Table parent, Piece schema, String name, int place) {
        Table part = new Table(schema, name);
        part.parent = Optional.of(parent);
        part.place = Optional.of(place);
        return part;
    }

    /** One that inherits the columns of the other. */
    static Table heir(Table parent, Piece schema, String name) {
        Table heir = new Table(schema, name);
        heir.parent = Optional.of(parent);
        return heir;
    }

    void add(Column column) {
        columns.add(column);
    }

    /** Its own living columns. */
    List<Column> columns() {
        return columns.stream().filter(Piece::livesAtHome).toList();
    }

    /** What a query sees: first what comes from the parent. */
    List<Column> visible() {
        return Stream.concat(parent.map(Table::visible).stream().flatMap(List::stream), columns().stream()).toList();
    }

    /** What a partition's key must hold: the columns by which it or one above it is parted. */
    List<Column> partingColumns() {
        return Stream.concat(partitioning.map(Partitioning::key).stream(), parent.filter(above -> isPart()).map(Table::partingColumns)
                .stream()
                .flatMap(List::stream)).distinct().toList();
    }

    @Override
    List<Piece> uses() {
        return Stream.concat(parent.stream(), columns().stream().flatMap(column -> column.uses().stream())
                .filter(used -> used.maker() != this)).map(Piece.class::cast).toList();
    }

    @Override
    boolean fits() {
        return place.isEmpty() || parent.orElseThrow().partitioning.isPresent();
    }

    @Override
    boolean lives() {
        return !isDropped() && fits() && home().lives() && parent.stream().allMatch(Piece::lives);
    }

    @Override
    String statements() {
        String text = "CREATE " + (unlogged ? "UNLOGGED " : "") + "TABLE " + qualified();
        text += place.isPresent() ? " PARTITION OF " + parent.orElseThrow().qualified() + " "
                + parent.orElseThrow().partitioning.orElseThrow().bound(place.orElseThrow())
                : columns().stream().map(Column::definition).collect(Collectors.joining(",\n    ", " (\n    ", "\n)"))
                + parent.map(above -> " INHERITS (" + above.qualified() + ")").orElse("");
        text += partitioning.map(Partitioning::clause).orElse("") + (options.isEmpty() || isParted() ? "" : " WITH (" + options + ")")
                + ";\n";
        return text + super.statements() + switches.stream().map(each -> "ALTER TABLE " + qualified() + " " + each + ";\n")
                .collect(Collectors.joining())
                + columns().stream().map(Piece::statements).collect(Collectors.joining());
    }

    /** Ends to be a part: what it had from there becomes its own. */
    void leave() {
        List<Column> own = parent.orElseThrow().visible().stream().filter(column -> !column.isComputed()).map(column -> column.copy(this))
                .toList();
        columns.addAll(0, own);
        parent = Optional.empty();
        place = Optional.empty();
    }

    void part(Optional<Partitioning> other) {
        partitioning = other;
    }

    void log(boolean yes) {
        unlogged = !yes;
    }

    void set(String storage) {
        options = storage;
    }

    /** What is said by {@code ALTER TABLE} alone. */
    void turn(List<String> others) {
        switches = List.copyOf(others);
    }

    Optional<Table> parent() {
        return parent;
    }

    Optional<Integer> place() {
        return place;
    }

    Optional<Partitioning> partitioning() {
        return partitioning;
    }

    boolean isPart() {
        return place.isPresent();
    }

    boolean isParted() {
        return partitioning.isPresent();
    }

    boolean isPlain() {
        return parent.isEmpty() && !isParted();
    }

    boolean isUnlogged() {
        return unlogged;
    }
}
