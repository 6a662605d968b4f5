package dev.chrysalis.corpus.random;

import java.util.List;
import java.util.function.Function;

/** What a piece is but for its name: drawn once, and drawn again where a release alters it. */
interface Shape {

    /** The pieces it names, other than the one it is in. */
    List<Piece> uses();

    /** The statements that make it; empty where another piece's statement does. */
    String create(Piece self);

    /** Whether the pieces that it names still allow it. */
    default boolean fits() {
        return true;
    }

    /** The arguments that stand behind its name in a comment. */
    default String signature() {
        return "";
    }

    static Shape of(List<? extends Piece> uses, Function<Piece, String> statement) {
        return new Plain(List.copyOf(uses), statement);
    }

    /** Nothing more than a statement. */
    record Plain(List<Piece> uses, Function<Piece, String> statement) implements Shape {

        @Override
        public String create(Piece self) {
            return statement.apply(self);
        }
    }
}
