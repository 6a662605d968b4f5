package dev.chrysalis.corpus.random;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A schema that grows by draws, and its script. */
final class RandomSchema {

    private final Chance chance;
    private final int major;
    private final Names names;
    private final List<Piece> pieces = new ArrayList<>();

    /** @param major what the server is */
    RandomSchema(Chance chance, int major) {
        this.chance = chance;
        this.major = major;
        this.names = new Names(chance);
    }

    void add(Table table) {
        pieces.add(table);
    }

    /** Takes it in, and now and then comments on it. */
    Piece add(Piece piece) {
        pieces.add(piece);
        if (chance.in(12)) {
            piece.say("About " + piece);
        }
        return piece;
    }

    /** Forgets what lost what it rests on, but what can be drawn anew. */
    void settle() {
        for (boolean changed = true; changed;) {
            changed = false;
            for (Piece piece : List.copyOf(pieces)) {
                boolean drawnAnew = !piece.lives() && !piece.isDropped() && piece.homes().allMatch(Piece::lives) && chance.in(70)
                        && piece.redraw()
                        && piece.lives();
                changed |= drawnAnew || !piece.lives() && pieces.remove(piece);
            }
        }
    }

    List<Piece> living(Kind... kinds) {
        Set<Kind> asked = Set.of(kinds);
        return pieces.stream().filter(piece -> asked.contains(piece.kind()) && piece.lives()).toList();
    }

    /** Also those that lost what they rest on. */
    List<Piece> allOf(Kind kind) {
        return pieces.stream().filter(piece -> piece.kind() == kind && !piece.isDropped()).toList();
    }

    List<Piece> living() {
        return pieces.stream().filter(Piece::lives).toList();
    }

    List<Table> tables() {
        return living(Kind.TABLE).stream().map(Table.class::cast).toList();
    }

    List<Column> ownColumns() {
        return tables().stream().flatMap(table -> table.columns().stream()).toList();
    }

    Piece anySchema() {
        List<Piece> schemas = living(Kind.SCHEMA);
        return chance.in(60) ? schemas.get(0) : chance.one(schemas).orElseThrow();
    }

    DataType builtIn() {
        return chance.one(DataType.BUILT_IN).orElseThrow();
    }

    /** Another type, mostly one to which releases change such a column. */
    DataType other(DataType type) {
        List<DataType> near = DataType.BUILT_IN.stream().filter(other -> !other.equals(type) && (other.family() == type.family()
                || Set.of(type.family(), other.family()).stream().allMatch(Set.of(Family.DAY, Family.TIME, Family.INSTANT)::contains)
                || Set.of(Family.JSON, Family.JSONB).containsAll(List.of(type.family(), other.family())))).toList();
        return chance.in(80) ? chance.one(near).orElse(DataType.PLAIN_TEXT) : DataType.PLAIN_TEXT;
    }

    /** In an order in which it loads. */
    String script() {
        Set<Piece> ordered = new LinkedHashSet<>();
        living().forEach(piece -> visit(piece, ordered, new LinkedHashSet<>()));
        return ordered.stream().map(Piece::statements).collect(Collectors.joining());
    }

    private static void visit(Piece piece, Set<Piece> done, Set<Piece> open) {
        if (!done.contains(piece) && open.add(piece)) {
            piece.needs().forEach(needed -> visit(needed, done, open));
            done.add(piece);
        }
    }

    /** What fills the tables that take rows: three each, the same for the same number. */
    String rows() {
        Set<Piece> ordered = new LinkedHashSet<>();
        tables().forEach(table -> fill(table, ordered, new LinkedHashSet<>()));
        return ordered.stream().map(Table.class::cast).filter(table -> !table.isPart()).map(RandomSchema::rows)
                .collect(Collectors.joining());
    }

    private void fill(Table table, Set<Piece> done, Set<Piece> open) {
        if (!done.contains(table) && open.add(table)) {
            living(Kind.CONSTRAINT).stream().filter(key -> key.home() == table && key.shape() instanceof Keys.ForeignKey)
                    .forEach(key -> fill((Table) ((Keys.ForeignKey) key.shape()).key().home(), done, open));
            done.add(table);
        }
    }

    private static String rows(Table table) {
        List<Column> written = table.visible().stream().filter(Column::isWritten).toList();
        String insert = written.isEmpty() ? " DEFAULT VALUES" : written.stream().map(Piece::quotedName).collect(Collectors.joining(", ",
                " (", ")")) + " SELECT "
                + written.stream().map(column -> "(" + column.type().value("g") + ")::" + column.type().sql())
                .collect(Collectors.joining(", "))
                + " FROM generate_series(1, 3) g";
        return "DO $rows$ BEGIN INSERT INTO " + table.qualified() + insert
                + "; SET CONSTRAINTS ALL IMMEDIATE; EXCEPTION WHEN OTHERS THEN NULL; END $rows$;\n";
    }

    Chance chance() {
        return chance;
    }

    int major() {
        return major;
    }

    Names names() {
        return names;
    }

    Columns columns() {
        return new Columns(this);
    }

    Keys keys() {
        return new Keys(this);
    }

    Indexes indexes() {
        return new Indexes(this);
    }

    Views views() {
        return new Views(this);
    }

    Types types() {
        return new Types(this);
    }

    Sequences sequences() {
        return new Sequences(this);
    }

    Routines routines() {
        return new Routines(this);
    }

    Behaviours behaviours() {
        return new Behaviours(this);
    }

    /** Adds what the first of them that can draw something draws. */
    @SafeVarargs
    final boolean grow(Supplier<Optional<Piece>>... drawings) {
        return Stream.of(drawings).map(Supplier::get).flatMap(Optional::stream).peek(this::add).findFirst().isPresent();
    }
}
