package dev.chrysalis.corpus.random;

/** The shape of a type that columns can have. */
interface TypeShape extends Shape {

    Family family();

    /** A value of it from a number, or from the name of something that is one. */
    String value(Piece self, String number);
}
