package dev.chrysalis.corpus.random;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Something that a schema holds and others may rest on; they know it, not its name, so it can be renamed, moved and dropped. */
class Piece {

    private final Kind kind;
    private final Supplier<Optional<? extends Shape>> drawing;
    private Optional<Piece> home;
    private String name;
    private String comment = "";
    private Shape shape;
    private boolean dropped;

    Piece(Kind kind, Optional<Piece> home, String name, Shape shape, Supplier<Optional<? extends Shape>> drawing) {
        this.kind = kind;
        this.home = home;
        this.name = name;
        this.shape = shape;
        this.drawing = drawing;
    }

    /** Empty where nothing can be drawn. */
    static Optional<Piece> drawn(Kind kind, Piece home, String name, Supplier<Optional<? extends Shape>> drawing) {
        return drawing.get().map(shape -> new Piece(kind, Optional.of(home), name, shape, drawing));
    }

    /** Draws its shape anew, where that can be done; its name and its comment stay. */
    boolean redraw() {
        Optional<? extends Shape> drawn = drawing.get();
        drawn.ifPresent(other -> shape = other);
        return drawn.isPresent();
    }

    /** Whether it and all that it rests on are there. */
    boolean lives() {
        return livesAtHome() && home.stream().allMatch(Piece::lives);
    }

    /** Whether it is there as long as that in which it is. */
    boolean livesAtHome() {
        return !dropped && uses().stream().allMatch(Piece::lives) && fits();
    }

    /** What must be made before it. */
    Stream<Piece> needs() {
        return Stream.concat(home.stream(), uses().stream()).map(Piece::maker);
    }

    /** Whose statement makes it. */
    Piece maker() {
        return this;
    }

    String statements() {
        String made = shape.create(this);
        return comment.isEmpty() || name.isEmpty() ? made
                : made + "COMMENT ON " + kind.word() + " " + address() + " IS " + Names.literal(comment) + ";\n";
    }

    String address() {
        return kind.address(this) + shape.signature();
    }

    String qualified() {
        return home.map(place -> (place.kind == Kind.SCHEMA ? place.quotedName() : place.qualified()) + ".").orElse("") + quotedName();
    }

    String quotedName() {
        return Names.quoted(name);
    }

    void rename(String other) {
        name = other;
    }

    void moveTo(Piece other) {
        home = Optional.of(other);
    }

    void say(String words) {
        comment = words;
    }

    void drop() {
        dropped = true;
    }

    boolean isDropped() {
        return dropped;
    }

    Kind kind() {
        return kind;
    }

    Stream<Piece> homes() {
        return home.stream();
    }

    Piece home() {
        return home.orElseThrow();
    }

    String name() {
        return name;
    }

    String comment() {
        return comment;
    }

    Shape shape() {
        return shape;
    }

    List<Piece> uses() {
        return shape.uses();
    }

    boolean fits() {
        return shape.fits();
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }
}
