package dev.chrysalis.corpus.random;

import java.util.List;
import java.util.Optional;

/** Draws sequences. */
final class Sequences {

    private final RandomSchema schema;
    private final Chance chance;

    Sequences(RandomSchema schema) {
        this.schema = schema;
        this.chance = schema.chance();
    }

    Optional<Piece> next() {
        return Piece.drawn(Kind.SEQUENCE, schema.anySchema(), schema.names().next(), () -> {
            String type = chance.in(30) ? " AS " + chance.one("integer", "smallint", "bigint") : "";
            String text = type + options();
            return Optional.of(Shape.of(List.of(), self -> "CREATE SEQUENCE " + self.qualified() + text + ";\n"));
        });
    }

    String options() {
        return (chance.in(30) ? " INCREMENT BY " + chance.one(2, 5, 10) : "") + (chance.in(30) ? " MINVALUE 1 MAXVALUE "
                + chance.one(9_000, 20_000) : "")
                + (chance.in(30) ? " START WITH " + chance.one(1, 10, 100) : "") + (chance.in(20) ? " CACHE " + chance.one(5, 20) : "")
                + (chance.in(20) ? " CYCLE" : "");
    }
}
