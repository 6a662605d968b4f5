package dev.chrysalis.corpus.random;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A column; the statement of its table makes it. */
final class Column extends Piece {

    private static final Shape NONE = Shape.of(List.of(), column -> "");

    private DataType type;
    private boolean required;
    private Shape origin = NONE;
    private boolean serial;
    private String collation = "";
    private String compression = "";
    private int statistics = -1;
    private String storage = "";

    Column(Table table, String name, DataType type) {
        super(Kind.COLUMN, Optional.of(table), name, NONE, Optional::empty);
        this.type = type;
    }

    /** A column of another table that is the same but for what it rests on. */
    Column copy(Table table) {
        Column copy = new Column(table, name(), type);
        copy.required = required;
        return copy;
    }

    @Override
    Piece maker() {
        return home();
    }

    @Override
    List<Piece> uses() {
        return Stream.concat(type.uses().stream(), origin.uses().stream()).toList();
    }

    @Override
    boolean fits() {
        return origin.fits();
    }

    @Override
    String statements() {
        String alter = "ALTER TABLE " + home().qualified() + " ALTER COLUMN " + quotedName() + " SET ";
        return (statistics < 0 ? "" : alter + "STATISTICS " + statistics + ";\n") + (storage.isEmpty() ? "" : alter + "STORAGE " + storage
                + ";\n")
                + super.statements();
    }

    /** As the table's statement says it. */
    String definition() {
        return quotedName() + " " + (serial ? type.text().replace("integer", "serial").replace("bigint", "bigserial").replace("smallint",
                "smallserial")
                : type.sql() + compression + collation + origin.create(this)) + (required ? " NOT NULL" : "");
    }

    DataType type() {
        return type;
    }

    Shape origin() {
        return origin;
    }

    /** Gives it another type; what it began with or was computed by goes, and so does what only the old type had. */
    void become(DataType other) {
        type = other;
        free();
        collation = "";
        compression = "";
        storage = "";
    }

    /** Makes it one that neither counts nor is computed nor has a default. */
    void free() {
        origin = NONE;
        serial = false;
    }

    /** Where its value comes from: a default, an identity or an expression. */
    void comeFrom(Shape other) {
        origin = other;
        serial = false;
    }

    void countBySerial() {
        origin = NONE;
        serial = true;
    }

    void require(boolean yes) {
        required = yes;
    }

    void collate(String other) {
        collation = other;
    }

    void compress(String method) {
        compression = method;
    }

    void sample(int target) {
        statistics = target;
    }

    void store(String way) {
        storage = way;
    }

    boolean isRequired() {
        return required;
    }

    boolean isFree() {
        return origin == NONE && !serial;
    }

    boolean isSerial() {
        return serial;
    }

    boolean isComputed() {
        return origin instanceof Columns.Computed;
    }

    boolean isIdentity() {
        return origin instanceof Columns.Identity;
    }

    /** Whether a row that comes says its value. */
    boolean isWritten() {
        return !serial && !isComputed() && !isIdentity();
    }
}
