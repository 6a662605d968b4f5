package dev.chrysalis.corpus.random;

import static dev.chrysalis.corpus.random.Names.quoted;

import java.util.Locale;
import java.util.function.Function;

/** Kinds of pieces, by how statements name one. */
enum Kind {
    SCHEMA(Piece::quotedName),
    EVENT_TRIGGER(Piece::quotedName),
    PUBLICATION(Piece::quotedName),
    TYPE(Piece::qualified),
    DOMAIN(Piece::qualified),
    SEQUENCE(Piece::qualified),
    TABLE(Piece::qualified),
    VIEW(Piece::qualified),
    MATERIALIZED_VIEW(Piece::qualified),
    FUNCTION(Piece::qualified),
    PROCEDURE(Piece::qualified),
    AGGREGATE(Piece::qualified),
    OPERATOR(piece -> quoted(piece.home().name()) + "." + piece.name()),
    CAST(Piece::name),
    COLUMN(Piece::qualified),
    INDEX(Kind::beside),
    STATISTICS(Kind::beside),
    CONSTRAINT(Kind::on),
    TRIGGER(Kind::on),
    RULE(Kind::on),
    POLICY(Kind::on);

    private final Function<Piece, String> address;

    Kind(Function<Piece, String> address) {
        this.address = address;
    }

    String word() {
        return name().replace('_', ' ');
    }

    String address(Piece piece) {
        return address.apply(piece);
    }

    private static String beside(Piece piece) {
        return quoted(piece.home().home().name()) + "." + piece.quotedName();
    }

    private static String on(Piece piece) {
        return piece.quotedName() + " ON " + piece.home().qualified();
    }

    @Override
    public String toString() {
        return word().toLowerCase(Locale.ROOT);
    }
}
