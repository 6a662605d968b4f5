package dev.chrysalis.corpus.random;

import static dev.chrysalis.corpus.random.Family.ARRAY;
import static dev.chrysalis.corpus.random.Family.BITS;
import static dev.chrysalis.corpus.random.Family.BYTES;
import static dev.chrysalis.corpus.random.Family.DAY;
import static dev.chrysalis.corpus.random.Family.INSTANT;
import static dev.chrysalis.corpus.random.Family.JSON;
import static dev.chrysalis.corpus.random.Family.JSONB;
import static dev.chrysalis.corpus.random.Family.NETWORK;
import static dev.chrysalis.corpus.random.Family.NUMBER;
import static dev.chrysalis.corpus.random.Family.POINT;
import static dev.chrysalis.corpus.random.Family.RANGE;
import static dev.chrysalis.corpus.random.Family.SEARCH;
import static dev.chrysalis.corpus.random.Family.SPAN;
import static dev.chrysalis.corpus.random.Family.TEXT;
import static dev.chrysalis.corpus.random.Family.TIME;
import static dev.chrysalis.corpus.random.Family.TRUTH;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A type that a column can have.
 *
 * @param text     as it is written; {@code %s} is the declared type
 * @param value    a value of it from a small number, which is {@code #}; of a declared type the type knows it
 * @param declared the type of the schema that it is or is made of
 */
record DataType(Family family, String text, String value, Optional<Piece> declared) {

    static final DataType INTEGER = of(NUMBER, "integer", "#");
    static final DataType BIGINT = of(NUMBER, "bigint", "#");
    static final DataType PLAIN_TEXT = of(TEXT, "text", "(#)::text");

    static final List<DataType> BUILT_IN = List.of(INTEGER, INTEGER, BIGINT, PLAIN_TEXT, PLAIN_TEXT, of(NUMBER, "smallint", "#"),
            of(NUMBER, "numeric", "#"), of(NUMBER, "numeric(10,2)", "#"), of(NUMBER, "numeric(6,0)", "#"), of(NUMBER, "real", "#"),
            of(NUMBER, "double precision", "#"), of(TEXT, "character varying(40)", "(#)::text"), of(TEXT, "character varying(10)",
                    "(#)::text"),
            of(TEXT, "character varying", "(#)::text"), of(TEXT, "character(8)", "(#)::text"), of(TRUTH, "boolean", "# % 2 = 0"),
            of(DAY, "date", "date '2026-01-01' + (#)::int"), of(TIME, "timestamp without time zone",
                    "timestamp '2026-01-01' + # * interval '1 day'"),
            of(TIME, "timestamp(0) without time zone", "timestamp '2026-01-01' + # * interval '1 day'"),
            of(INSTANT, "timestamp with time zone", "timestamptz '2026-01-01 00:00+00' + # * interval '1 day'"),
            of(INSTANT, "timestamp(3) with time zone", "timestamptz '2026-01-01 00:00+00' + # * interval '1 day'"),
            of(SPAN, "interval", "# * interval '1 hour'"), of(Family.UUID, "uuid", "md5((#)::text)::uuid"),
            of(JSONB, "jsonb", "jsonb_build_object('a', #)"), of(JSON, "json", "json_build_object('a', #)"), of(ARRAY, "integer[]",
                    "ARRAY[#]"),
            of(ARRAY, "text[]", "ARRAY[(#)::text]"), of(RANGE, "int4range", "int4range(#, # + 1)"),
            of(RANGE, "tstzrange", "tstzrange(timestamptz '2026-01-01 00:00+00' + # * interval '1 day', NULL)"),
            of(NETWORK, "inet", "('10.0.0.' || #)::inet"), of(BYTES, "bytea", "decode(lpad((#)::text, 4, '0'), 'hex')"),
            of(BITS, "bit varying(16)", "(#)::bit(8)::varbit"), of(POINT, "point", "point(#, 1)"), of(SEARCH, "tsvector",
                    "to_tsvector('simple', 'v' || #)"));

    static DataType of(Family family, String text, String value) {
        return new DataType(family, text, value, Optional.empty());
    }

    /** A type of the schema, or an array of it. */
    static DataType declared(Piece type, boolean array) {
        TypeShape shape = (TypeShape) type.shape();
        return new DataType(array ? ARRAY : shape.family(), array ? "%s[]" : "%s", "", Optional.of(type));
    }

    static DataType named(String text) {
        return BUILT_IN.stream().filter(type -> type.text.equals(text)).findFirst().orElseThrow();
    }

    String sql() {
        return declared.map(type -> text.formatted(type.qualified())).orElse(text);
    }

    String value(String number) {
        String single = declared.map(type -> ((TypeShape) type.shape()).value(type, number)).orElse(value.replace("#", number));
        return declared.isPresent() && family == ARRAY ? "ARRAY[" + single + "]" : single;
    }

    /** A value that every row may have. */
    String constant(int variant) {
        return "(" + value(String.valueOf(variant)) + ")::" + sql();
    }

    List<Piece> uses() {
        return declared.stream().toList();
    }

    boolean isText() {
        return family == TEXT;
    }

    /** Whether a column of it can count by itself. */
    boolean counts() {
        return Stream.of("smallint", "integer", "bigint").anyMatch(text::equals);
    }
}
